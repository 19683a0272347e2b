namespace Aggregator.Publish.Api;

/// <summary>A program to copy that prints the headlines of five articles.</summary>
/// <param name="Name">Of the programming language.</param>
/// <param name="Code">Complete; runs as it stands.</param>
public sealed record ApiExample(string Name, string Code);

/// <summary>The same question in five programming languages; a test runs them against the site.</summary>
public static class ApiExamples
{
    public static IReadOnlyList<ApiExample> For(string baseUrl) => [.. All.Select(one => one with { Code = one.Code.Replace("BASE", baseUrl, StringComparison.Ordinal) })];

    private static readonly ApiExample[] All =
    [
        new("curl", "curl --fail --silent 'BASE/api/v1/articles?lang=en&limit=5&fields=title,originalUrl'"),
        new("JavaScript", """
            const response = await fetch('BASE/api/v1/articles?lang=en&limit=5');
            if (!response.ok) throw new Error((await response.json()).detail);
            const { articles } = await response.json();
            for (const article of articles)
              console.log(`${article.title} (${article.source.name}) ${article.originalUrl}`);
            """),
        new("Python", """
            import json, urllib.request

            with urllib.request.urlopen('BASE/api/v1/articles?lang=en&limit=5') as response:
                for article in json.load(response)['articles']:
                    print(f"{article['title']} ({article['source']['name']}) {article['originalUrl']}")
            """),
        new("C#", """
            using System.Text.Json;

            using var http = new HttpClient();
            using var answer = JsonDocument.Parse(await http.GetStringAsync("BASE/api/v1/articles?lang=en&limit=5"));
            foreach (var article in answer.RootElement.GetProperty("articles").EnumerateArray())
                Console.WriteLine($"{article.GetProperty("title")} ({article.GetProperty("source").GetProperty("name")}) {article.GetProperty("originalUrl")}");
            """),
        new("PHP", """
            <?php
            $answer = json_decode(file_get_contents('BASE/api/v1/articles?lang=en&limit=5'), true);
            foreach ($answer['articles'] as $article)
                echo "{$article['title']} ({$article['source']['name']}) {$article['originalUrl']}\n";
            """),
    ];
}
