using Aggregator.Publish.Api;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Publish.Lists;

/// <summary>A parameter, declared once: what reads it, what says what was wrong with it, and how it is described.</summary>
/// <param name="Name">As it stands in addresses.</param>
/// <param name="About">What it does, in a sentence.</param>
/// <param name="Schema">Its form.</param>
/// <param name="With">The query with the value; null when the value is malformed.</param>
/// <param name="Expectation">What the value should have been.</param>
public sealed record QueryParameter<TQuery>(
    string Name, string About, JsonSchema Schema, Func<TQuery, string, TQuery?> With, Func<string, string> Expectation) : IQueryParameter
    where TQuery : class
{
    /// <summary>Whether there is no answer without it.</summary>
    public bool IsNeeded { get; init; }
}

/// <summary>What descriptions need to know of a parameter.</summary>
public interface IQueryParameter
{
    string Name { get; }

    string About { get; }

    JsonSchema Schema { get; }

    bool IsNeeded { get; }
}

/// <summary>Either a query or what is wrong with it.</summary>
public sealed record QueryReading<TQuery>(TQuery? Query, Problem? Problem)
    where TQuery : class;

/// <summary>Reads parameters by their declarations; everything that is wrong is reported at once, by name.</summary>
public static class QueryReader
{
    private const int MostReported = 20;

    /// <summary>Applies <paramref name="given"/> to <paramref name="start"/>; only the <paramref name="allowed"/> ones may occur, each once.</summary>
    public static QueryReading<TQuery> Read<TQuery>(IQueryCollection given, TQuery start, IReadOnlyList<QueryParameter<TQuery>> allowed)
        where TQuery : class
    {
        var wrong = new List<InvalidParameter>();
        var query = start;
        foreach (var (name, values) in given)
        {
            var parameter = allowed.FirstOrDefault(one => one.Name == name);
            if (parameter is null)
                wrong.Add(Unknown(name, [.. allowed.Select(one => one.Name)]));
            else if (values is not [{ Length: > 0 } value])
                wrong.Add(new(name, $"'{name}' must be given once, with a value."));
            else if (parameter.With(query, value) is { } read)
                query = read;
            else
                wrong.Add(new(name, parameter.Expectation(value)));
            if (wrong.Count == MostReported)
                break;
        }
        return wrong.Count == 0 ? new(query, null) : new(null, Problem.Parameters(wrong));
    }

    /// <summary>Null when there is no parameter at all; an address that takes none says so.</summary>
    public static Problem? RefuseAll(IQueryCollection given) => Read<object>(given, new object(), []).Problem;

    /// <summary>What to say of a value that is none of the <paramref name="known"/> ones.</summary>
    public static string NoSuch(string kind, string value, IEnumerable<string> known)
    {
        var nearest = NearestName.To(value, known);
        return $"'{Shown(value)}' is not a {kind}{(nearest is null ? "." : $"; did you mean '{nearest}'?")}";
    }

    private static InvalidParameter Unknown(string name, IReadOnlyList<string> allowed)
    {
        var shown = Shown(name);
        return new(shown, NearestName.To(name, allowed) is { } nearest
            ? $"'{shown}' is not a parameter; did you mean '{nearest}'?"
            : allowed.Count == 0
                ? $"'{shown}' is not a parameter; there are none here."
                : $"'{shown}' is not a parameter; there are {string.Join(", ", allowed)}.");
    }

    private static string Shown(string text) => Views.OutputText.Shorten(Views.OutputText.Clean(text), 60);
}
