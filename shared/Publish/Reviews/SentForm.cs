using System.Text;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Aggregator.Publish.Reviews;

/// <summary>The fields of a form that was sent, each once.</summary>
internal sealed class SentForm(IReadOnlyDictionary<string, StringValues> fields)
{
    /// <summary>The field's value; empty where it was not sent, or more than once.</summary>
    public string this[string name] => fields.TryGetValue(name, out var values) && values is [{ } value] ? value : "";

    /// <summary>Reads a form of bounded size; null where it is none, or too large.</summary>
    public static async Task<SentForm?> ReadAsync(HttpRequest http, int mostBytes, CancellationToken cancellationToken)
    {
        if (!http.HasFormContentType || await RequestBody.ReadAsync(http, mostBytes, cancellationToken) is not { } body)
            return null;
        return new SentForm(QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body)));
    }
}
