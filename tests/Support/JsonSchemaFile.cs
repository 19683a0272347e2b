using System.Diagnostics;
using Xunit;

namespace Aggregator.Support;

/// <summary>Checks JSON against a schema of others with a validator that is not ours (Ajv, on Node.js).</summary>
public static class JsonSchemaFile
{
    private static readonly NpmInstallation Schemas = new("schemas");

    /// <summary>What is wrong with each document; empty for those with which nothing is.</summary>
    /// <param name="schema">The schema's file.</param>
    /// <param name="documents">Each on one line.</param>
    public static async Task<IReadOnlyList<string>> CheckAsync(string schema, IReadOnlyList<string> documents)
    {
        var folder = await Schemas.EnsureAsync();
        using var node = Process.Start(new ProcessStartInfo("node", ["validate.js", schema])
        {
            WorkingDirectory = folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(false), StandardOutputEncoding = System.Text.Encoding.UTF8,
        })!;
        var output = node.StandardOutput.ReadToEndAsync();
        var errors = node.StandardError.ReadToEndAsync();
        foreach (var document in documents)
            await node.StandardInput.WriteLineAsync(document);
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        var lines = (await output).Split('\n')[..^1];
        return node.ExitCode == 0 && lines.Length == documents.Count
            ? lines
            : throw new InvalidOperationException($"The validator ended with {node.ExitCode}: {await errors}");
    }
}

/// <summary>A test that needs the standards and Node.js; skipped by name where one is absent.</summary>
public sealed class SchemaFactAttribute : FactAttribute
{
    public SchemaFactAttribute()
    {
        if (Standards.Root is null)
            Skip = "The standards are not on this machine (beside AGGREGATOR_CORPUS).";
        else if (!NpmInstallation.CanBeHad)
            Skip = "There is no Node.js on this machine.";
    }
}
