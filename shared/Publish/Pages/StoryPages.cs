using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;

namespace Aggregator.Publish.Pages;

/// <summary>Everything that outlets report of one event.</summary>
public sealed class StoryPages(PageComposer compose, StoryReader stories, KeptPictures kept, ResponseCache cache)
{
    /// <summary>/{lang}/story/{id}; 404 when there is none, or nothing of it may be shown.</summary>
    public Task<RenderedDocument> StoryAsync(PublishRequest request, InterfaceLanguage language, string id, CancellationToken cancellationToken) =>
        cache.GetAsync($"{request.BaseUrl}{request.Path}", async token =>
        {
            if (await stories.FindAsync(id, token) is not { } story)
                return await compose.MessageAsync(request, language, 404, text => (text.NoStory, text.NoStoryText));
            story = story with { Articles = await kept.OfAsync(story.Articles, token) };
            var page = compose.Context(request, language, SiteLinks.Story(language, id), other => SiteLinks.Story(other, id), new ArticleQuery { Story = id }) with { IsEmbeddable = true };
            return await compose.RenderAsync<StoryPage>(page, story.Newest, (nameof(StoryPage.Story), story));
        }, cancellationToken);
}
