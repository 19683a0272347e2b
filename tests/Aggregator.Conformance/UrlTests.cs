using System.Text.Json.Nodes;
using Aggregator.Normalise;
using Aggregator.Support;
using Xunit.Abstractions;

namespace Aggregator.Conformance;

/// <summary>
/// courlan's cases as far as they are about one form for one address. Its rules for which links a crawler follows
/// (check_url, is_navigation_page, is_not_crawlable, filter…) and its strict mode, which drops unknown parameters, are another matter.
/// </summary>
public sealed class UrlTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["c024"] = "a template placeholder is no address; courlan passes it through",
        ["c025"] = "a number is no text",
        ["c026"] = "no address at all; courlan percent-encodes it",
        ["c028"] = "an apostrophe is a legal character of a path (RFC 3986); courlan encodes it",
        ["c029"] = "courlan strips a quotation mark at the end, which is a legal, encoded character here",
        ["c037"] = "two addresses in one; courlan guesses the first",
        ["c038"] = "two addresses in one; courlan guesses the second",
        ["c039"] = "no host",
        ["c041"] = "a share link is its own address; courlan takes the shared one out of it",
        ["c042"] = "a share link is its own address; courlan takes the shared one out of it",
        ["c045"] = "markup in an address; courlan cuts it off",
        ["c046"] = "markup in an address; courlan cuts it off",
        ["c047"] = "a template placeholder; courlan cuts it off",
        ["c068"] = "no host of that name; kept in lower case by both, but not followed by a slash there",
        ["c069"] = "no valid punycode",
    };

    [CorpusFact]
    public void Courlan_AddressesAreOne()
    {
        var failures = new List<string>();
        var total = 0;
        foreach (var example in JsonNode.Parse(File.ReadAllText(Corpus.Path("urls", "cases.json")))!["cases"]!.AsArray())
        {
            var id = example!["id"]!.GetValue<string>();
            if (!IsAboutForm(example) || Exceptions.ContainsKey(id))
                continue;
            total++;
            var (actual, expected) = Read(example);
            if (actual != expected)
                failures.Add($"{id} {example["op"]}({example["args"]!.ToJsonString()}): expected {expected}, found {actual}");
        }
        output.WriteLine($"courlan: {total - failures.Count} of {total}, {Exceptions.Count} exceptions");
        failures.ForEach(output.WriteLine);
        Assert.Empty(failures);
    }

    private static bool IsAboutForm(JsonNode example) =>
        example["op"]!.GetValue<string>() is "normalize_url" or "clean_url" or "scrub_url" or "fix_relative_urls"
        && example["options"]?["strict"]?.GetValue<bool>() != true && example["options"]?["language"] is null;

    // Our form differs in ways that are policy (https, a slash for the root, no fragment); both sides are brought into it,
    // and parameters are compared as a set, because courlan sorts them.
    private static (string? Actual, string? Expected) Read(JsonNode example)
    {
        var arguments = example["args"]!.AsArray();
        var expected = example["expected"]?.GetValue<string>();
        if (example["op"]!.GetValue<string>() == "fix_relative_urls")
        {
            var resolved = UrlNormaliser.WithoutTrackers(arguments[1]!.GetValue<string>(), new Uri(arguments[0]!.GetValue<string>()));
            return (resolved, expected is null ? null : UrlNormaliser.WithoutTrackers(expected));
        }
        return (Sorted(UrlNormaliser.Canonicalise(arguments[0]!.GetValue<string>())), Sorted(expected is null ? null : UrlNormaliser.Canonicalise(expected)));
    }

    private static string? Sorted(string? url)
    {
        var query = url?.IndexOf('?', StringComparison.Ordinal) ?? -1;
        if (query < 0)
            return url?.TrimEnd('/');
        return $"{url![..query].TrimEnd('/')}?{string.Join('&', url[(query + 1)..].Split('&').Order(StringComparer.Ordinal))}";
    }
}
