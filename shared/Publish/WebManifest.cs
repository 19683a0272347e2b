using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;

namespace Aggregator.Publish;

/// <summary>/manifest.webmanifest (W3C Web Application Manifest): the site's name and icons for a home screen.</summary>
public sealed class WebManifest(Assets assets)
{
    /// <summary>In the language that suits the reader.</summary>
    public RenderedDocument Write(PublishRequest request)
    {
        var language = InterfaceLanguages.Find(request.Query["lang"].ToString()) ?? request.ReaderLanguage;
        var text = UiTexts.Of(language);
        var body = JsonBody.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("id", "/");
            json.WriteString("name", text.Site.Name);
            json.WriteString("short_name", text.Site.Name);
            json.WriteString("lang", language.Tag);
            json.WriteString("dir", language.Direction);
            json.WriteString("start_url", SiteLinks.Home(language));
            json.WriteString("scope", "/");
            json.WriteString("display", "minimal-ui");
            json.WriteString("background_color", "#fbf9f4");
            json.WriteString("theme_color", "#8f1d1d");
            json.WriteStartArray("icons");
            foreach (var (name, type, sizes) in new[] { ("icon.svg", "image/svg+xml", "any"), ("icon-192.png", "image/png", "192x192"), ("icon-512.png", "image/png", "512x512") })
            {
                json.WriteStartObject();
                json.WriteString("src", assets.Address(name));
                json.WriteString("type", type);
                json.WriteString("sizes", sizes);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        });
        return new RenderedDocument("application/manifest+json", body) { CacheControl = "public, max-age=3600", Vary = "Accept-Encoding, Accept-Language" };
    }
}
