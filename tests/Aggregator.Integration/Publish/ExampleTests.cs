using System.Diagnostics;
using System.Text.Json;
using Aggregator.Publish.Api;
using Aggregator.Support;
using HtmlAgilityPack;

namespace Aggregator.Integration.Publish;

/// <summary>The examples of the page for developers, copied from it and run.</summary>
[Collection(nameof(DemoApp))]
public sealed class ExampleTests(DemoApp app) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("example-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [ProgramFact("curl")]
    public Task Curl_Runs() => CheckAsync("curl", code => ("bash", ["-c", code]), "example.sh");

    [ProgramFact("node")]
    public Task JavaScript_Runs() => CheckAsync("JavaScript", _ => ("node", ["example.mjs"]), "example.mjs");

    [ProgramFact("python3")]
    public Task Python_Runs() => CheckAsync("Python", _ => ("python3", ["example.py"]), "example.py");

    [ProgramFact("dotnet")]
    public Task CSharp_Runs() => CheckAsync("C#", _ => ("dotnet", ["run", "example.cs"]), "example.cs");

    [ProgramFact("php")]
    public Task Php_Runs() => CheckAsync("PHP", _ => ("php", ["example.php"]), "example.php");

    [Fact]
    public void EveryExample_HasItsTest() => Assert.Equal(["curl", "JavaScript", "Python", "C#", "PHP"], ApiExamples.For("").Select(example => example.Name));

    private async Task CheckAsync(string name, Func<string, (string Program, string[] Arguments)> command, string file)
    {
        var code = await CopyAsync(name);
        await File.WriteAllTextAsync(Path.Combine(folder, file), code);
        var (program, arguments) = command(code);
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, await errors + await output);
        using var articles = await app.JsonAsync("/api/v1/articles?lang=en&limit=100");
        var titles = articles.RootElement.GetProperty("articles").EnumerateArray().Select(article => article.GetProperty("title").GetString()!).ToList();
        var printed = await output;
        Assert.True(titles.Count(title => printed.Contains(title, StringComparison.Ordinal) || printed.Contains(JsonEncodedText.Encode(title).ToString(), StringComparison.Ordinal)) >= 4, printed);
    }

    private async Task<string> CopyAsync(string name)
    {
        var page = new HtmlDocument();
        page.LoadHtml(await app.Http.GetStringAsync("/api?lang=en"));
        var heading = page.DocumentNode.Descendants("h3").Single(one => one.InnerText.Trim() == name);
        var code = heading.SelectSingleNode("following-sibling::pre[1]")!;
        return System.Net.WebUtility.HtmlDecode(code.InnerText);
    }
}
