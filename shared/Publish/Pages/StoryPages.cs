using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;

namespace Aggregator.Publish.Pages;

/// <summary>Everything that outlets report of one event.</summary>
public sealed class StoryPages(PageComposer compose, StoryReader stories, KeptPictures kept, CardTranslations translations, SitePages pages, ResponseCache cache)
{
    /// <summary>/{lang}/story/{id}; 404 when there is none, or nothing of it may be shown.</summary>
    public Task<RenderedDocument> StoryAsync(PublishRequest request, InterfaceLanguage language, string id, CancellationToken cancellationToken)
    {
        if (ListRequest.From(request) is not { } asked)
            return pages.BadAddressAsync(request, language);
        return cache.GetAsync($"{request.BaseUrl}{request.Path}{asked.Key}", async token =>
        {
            if (await stories.FindAsync(id, token) is not { } story)
                return await compose.MessageAsync(request, language, 404, text => (text.NoStory, text.NoStoryText));
            var shown = await kept.OfAsync(story.Articles, token);
            // A story is what all outlets report; whoever wants originals gets all of them in their own words.
            var choice = asked.OnlyThisLanguage ? TranslationChoice.None : asked.Translated;
            story = story with { Articles = await translations.OfAsync(shown, language.Tag, choice, token) };
            var page = compose.Context(request, language, SiteLinks.Story(language, id), other => SiteLinks.Story(other, id), new ArticleQuery { Story = id }) with { IsEmbeddable = true };
            return await compose.RenderAsync<StoryPage>(page, story.LastChange, (nameof(StoryPage.Story), story));
        }, cancellationToken);
    }
}
