using System.Diagnostics;
using System.Text.Json;
using Aggregator.Support;
using Xunit.Abstractions;

namespace Aggregator.Integration.Publish;

/// <summary>
/// A real WordPress takes articles over as docs/wordpress.md says: by paste, by its own feed reader, by oEmbed. Runs where
/// Debian's packages wordpress, php-cli, php-mysql, php-xml and mariadb-server are installed.
/// </summary>
[Collection(nameof(DemoApp))]
public sealed class WordPressTests(DemoApp app, ITestOutputHelper output) : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("aggregator-wordpress-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [WordPressFact]
    public async Task Newsroom_KeepsCreditAndId_ByPaste_Feed_AndOEmbed()
    {
        using var articles = await app.JsonAsync("/api/v1/articles?republishable=true&lang=vi&limit=1");
        var article = articles.RootElement.GetProperty("articles")[0];
        var id = article.GetProperty("id").GetString()!;
        using var tried = JsonDocument.Parse(await TryAsync(id));
        var result = tried.RootElement;
        output.WriteLine($"WordPress {result.GetProperty("version")}");

        foreach (var who in result.GetProperty("pasted").EnumerateObject())
        {
            Assert.Contains($"data-article=\"{id}\"", who.Value.GetString(), StringComparison.Ordinal);
            Assert.Contains("Republished via", who.Value.GetString(), StringComparison.Ordinal);
            Assert.Contains($"href=\"{article.GetProperty("originalUrl").GetString()}\"", who.Value.GetString(), StringComparison.Ordinal);
        }
        foreach (var feed in result.GetProperty("feeds").EnumerateObject())
        {
            Assert.StartsWith("urn:uuid:", feed.Value.GetProperty("id").GetString(), StringComparison.Ordinal);
            // Came twice, and each is there once, with its credit.
            var posts = feed.Value.GetProperty("posts").EnumerateArray().Select(post => post.GetString()!).ToList();
            Assert.InRange(posts.Count, 1, 3);
            Assert.All(posts, post => Assert.Contains($"href=\"{app.BaseUrl}/vi/a/", post, StringComparison.Ordinal));
        }
        Assert.False(string.IsNullOrEmpty(result.GetProperty("feeds").GetProperty("feed.xml").GetProperty("source").GetString()));
        Assert.Contains("<iframe", result.GetProperty("discovered").GetString(), StringComparison.Ordinal);
        foreach (var embedded in result.GetProperty("embedded").EnumerateObject())
        {
            Assert.Contains("sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\"", embedded.Value.GetString(), StringComparison.Ordinal);
            Assert.Contains("<li><a href=", embedded.Value.GetString(), StringComparison.Ordinal);
        }
    }

    // Everything in a folder of our own: the files, the database behind a socket there, nothing that listens elsewhere.
    private async Task<string> TryAsync(string article)
    {
        var (wordpress, data, socket) = (Path.Combine(root, "wordpress"), Path.Combine(root, "data"), Path.Combine(root, "s"));
        await RunAsync("cp", ["-rL", WordPressFactAttribute.Folder, wordpress]);
        await File.WriteAllTextAsync(Path.Combine(wordpress, "wp-config.php"),
            $$"""
            <?php
            define('DB_NAME', 'test'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:{{socket}}'); define('DB_CHARSET', 'utf8mb4');
            define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true);
            $table_prefix = 'wp_';
            if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
            require_once ABSPATH . 'wp-settings.php';
            """);
        string[] here = ["--no-defaults", $"--datadir={data}", $"--user={Environment.UserName}"];
        await RunAsync("mariadb-install-db", [.. here, "--auth-root-authentication-method=normal", "--skip-name-resolve"]);
        using var database = Start("mariadbd", [.. here, $"--socket={socket}", "--skip-networking", $"--pid-file={root}/pid"]);
        try
        {
            for (var patience = Stopwatch.StartNew(); !File.Exists(socket); await Task.Delay(100))
                Assert.True(patience.Elapsed < TimeSpan.FromSeconds(30) && !database.HasExited, "The database did not start.");
            return await RunAsync("php", [Path.Combine(new NpmInstallation("wordpress").Folder, "try.php")], ("WORDPRESS", wordpress), ("SITE", app.BaseUrl), ("ARTICLE", article));
        }
        finally
        {
            database.Kill();
            await database.WaitForExitAsync();
        }
    }

    private static Process Start(string program, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static async Task<string> RunAsync(string program, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        using var process = Start(program, arguments, environment);
        var (said, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {await said}{await errors}");
        return await said;
    }
}

/// <summary>A test that needs WordPress; skipped by name where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WordPressFactAttribute : FactAttribute
{
    internal const string Folder = "/usr/share/wordpress";

    public WordPressFactAttribute() => Skip = !Directory.Exists(Folder) ? $"WordPress is not on this machine ({Folder})."
        : SearchPath.Has("php") && SearchPath.Has("mariadbd") && SearchPath.Has("mariadb-install-db") ? null : "PHP or MariaDB is not on this machine.";
}
