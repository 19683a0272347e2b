using Aggregator.Articles;

namespace Aggregator.Recheck;

/// <summary>
/// Whether a page says of its own article that it was taken back. Only the places where outlets say so are asked: the start
/// of the headline, and a text that is hardly more than the notice. A report about a withdrawal elsewhere is none.
/// </summary>
public static class RetractionNotice
{
    // A notice is a paragraph; a text beyond this reports about something.
    private const int LongestNotice = 500;

    private static readonly string[] Headlines =
    [
        "retracted:", "retraction:", "[retracted]", "(retracted)", "withdrawn:", "[withdrawn]", "(withdrawn)", "kill:", "[gỡ bài]", "(gỡ bài)", "gỡ bài:", "đã gỡ bài:",
        "rút bài:", "[rút bài]",
    ];

    private static readonly string[] Sentences =
    [
        "bài viết này đã được gỡ", "bài viết này đã bị gỡ", "bài viết đã được gỡ", "bài viết đã bị gỡ", "bài viết này đã được rút", "bài viết đã được rút",
        "bài viết đã bị xóa", "bài viết này đã bị xóa", "bài viết không tồn tại hoặc đã bị", "tòa soạn đã gỡ bài", "tòa soạn xin rút bài", "chúng tôi xin gỡ bài",
        "chúng tôi đã gỡ bài", "this article has been retracted", "this article has been withdrawn", "this article has been removed",
        "this story has been retracted", "this story has been withdrawn", "this story has been removed", "we have retracted this", "we have withdrawn this",
        "cet article a été retiré", "este artículo ha sido retirado",
    ];

    /// <summary>The words of the page that say so; null where it says nothing of the kind.</summary>
    public static string? Find(ExtractedArticle page)
    {
        var title = Plain(page.Title);
        if (Array.Exists(Headlines, word => title.StartsWith(word, StringComparison.Ordinal)))
            return page.Title;
        var text = Plain($"{page.Lead} {page.BodyText}");
        if (text.Length > LongestNotice)
            return null;
        var words = $"{title} {text}";
        return Array.Find(Sentences, sentence => words.Contains(sentence, StringComparison.Ordinal));
    }

    private static string Plain(string? text) => (text ?? "").Normalize(System.Text.NormalizationForm.FormC).Trim().ToLowerInvariant();
}
