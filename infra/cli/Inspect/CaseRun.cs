using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aggregator.Cli.Inspect;

/// <summary>Runs a file of cases. Every line gets its answer; one that fails says so and the rest go on.</summary>
internal static class CaseRun
{
    /// <summary>0 when the file could be read, however many cases failed.</summary>
    public static async Task<int> RunAsync(
        FileInfo file, CaseReader reader, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        if (!file.Exists)
        {
            await errors.WriteLineAsync($"There is no file '{file.FullName}'.");
            return 2;
        }
        var lines = File.ReadLinesAsync(file.FullName, cancellationToken);
        if (reader.AnswerAll is not null)
            await RunTogetherAsync(await lines.ToListAsync(cancellationToken), file.DirectoryName!, reader, output);
        else
            await foreach (var line in lines)
                if (!string.IsNullOrWhiteSpace(line))
                    await output.WriteLineAsync(CommandJson.WriteLine(Answer(line, file.DirectoryName!, reader)));
        await output.FlushAsync(cancellationToken);
        return 0;
    }

    private static JsonObject Answer(string line, string folder, CaseReader reader)
    {
        CaseInput? input = null;
        try
        {
            input = Parse(line, folder);
            return Identified(input, reader.Answer(input));
        }
#pragma warning disable CA1031 // A case must never end the run, whatever a stage does with its input.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return Identified(input, Failure(failure));
        }
    }

    private static async Task RunTogetherAsync(IReadOnlyList<string> lines, string folder, CaseReader reader, TextWriter output)
    {
        var answers = new JsonObject?[lines.Count];
        var inputs = new List<(int At, CaseInput Input)>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (string.IsNullOrWhiteSpace(lines[at]))
                continue;
            try
            {
                inputs.Add((at, Parse(lines[at], folder)));
            }
            catch (JsonException broken)
            {
                answers[at] = Identified(null, Failure(broken));
            }
        }
        var together = reader.AnswerAll!([.. inputs.Select(input => input.Input)]);
        for (var index = 0; index < inputs.Count; index++)
            answers[inputs[index].At] = Identified(inputs[index].Input, together[index]);
        foreach (var answer in answers.OfType<JsonObject>())
            await output.WriteLineAsync(CommandJson.WriteLine(answer));
    }

    private static CaseInput Parse(string line, string folder)
    {
        using var json = JsonDocument.Parse(line);
        return new CaseInput(json.RootElement.Clone(), folder);
    }

    private static JsonObject Failure(Exception failure) => new()
    {
        ["ok"] = false,
        ["error"] = failure is CaseException or JsonException ? failure.Message : $"{failure.GetType().Name}: {failure.Message}",
    };

    private static JsonObject Identified(CaseInput? input, JsonObject answer)
    {
        answer.Insert(0, "id", input?.Id?.DeepClone());
        return answer;
    }
}
