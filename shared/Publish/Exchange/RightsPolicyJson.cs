using System.Text;
using System.Text.Json;
using Aggregator.Publish.Http;
using Aggregator.Rights;

namespace Aggregator.Publish.Exchange;

/// <summary>A verdict as a policy for machines: ODRL 2.2 as JSON-LD, the model under IPTC's RightsML 2.0.</summary>
public static class RightsPolicyJson
{
    /// <summary>The language's identifier.</summary>
    public const string Language = "http://www.w3.org/ns/odrl/2/";

    private const string Context = "http://www.w3.org/ns/odrl.jsonld";

    /// <summary>A policy of type Set about <paramref name="target"/>, on one line.</summary>
    /// <param name="target">The article's identifier.</param>
    /// <param name="about">Where the verdict is explained.</param>
    public static string Write(Verdict verdict, string target, string about) => Encoding.UTF8.GetString(JsonBody.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("@context", Context);
        json.WriteString("@type", "Set");
        json.WriteString("uid", about + "#verdict");
        WriteRules(json, "permission", target, verdict, Actions(verdict).Where(action => action.IsAllowed));
        WriteRules(json, "prohibition", target, verdict, Actions(verdict).Where(action => !action.IsAllowed));
        json.WriteEndObject();
    }));

    private static IEnumerable<(string Action, bool IsAllowed)> Actions(Verdict verdict) =>
    [
        ("distribute", verdict.Republication), ("modify", verdict.Modification), ("translate", verdict.Translation), ("commercialize", verdict.Commercial),
    ];

    private static void WriteRules(Utf8JsonWriter json, string name, string target, Verdict verdict, IEnumerable<(string Action, bool IsAllowed)> actions)
    {
        json.WriteStartArray(name);
        foreach (var (action, isAllowed) in actions)
        {
            json.WriteStartObject();
            json.WriteString("target", target);
            json.WriteString("action", action);
            if (isAllowed)
                WriteConditions(json, verdict);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteConditions(Utf8JsonWriter json, Verdict verdict)
    {
        json.WriteStartArray("duty");
        json.WriteStartObject();
        json.WriteString("action", "attribute");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("constraint");
        WriteMoment(json, "gteq", verdict.From);
        if (verdict.Until is { } until)
            WriteMoment(json, "lt", until);
        if (verdict.Territories.Count > 0)
        {
            json.WriteStartObject();
            json.WriteString("leftOperand", "spatial");
            json.WriteString("operator", "isAnyOf");
            json.WriteStartArray("rightOperand");
            foreach (var code in verdict.Territories)
                json.WriteStringValue("https://www.iso.org/obp/ui/#iso:code:3166:" + code);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteMoment(Utf8JsonWriter json, string comparison, DateTimeOffset moment)
    {
        json.WriteStartObject();
        json.WriteString("leftOperand", "dateTime");
        json.WriteString("operator", comparison);
        json.WriteStartObject("rightOperand");
        json.WriteString("@value", Rfc3339.Format(moment));
        json.WriteString("@type", "xsd:dateTime");
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
