using System.Text.RegularExpressions;
using Aggregator.Local.Timers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Extensions.Configuration;

namespace Aggregator.Local.Discovery;

/// <summary>Turns a trigger attribute into a <see cref="Trigger"/>. Every method throws <see cref="FormatException"/> with what is wrong.</summary>
internal sealed partial class TriggerReader(IConfiguration configuration, string routePrefix, IInlineConstraintResolver constraints)
{
    public const string DefaultConnection = "AzureWebJobsStorage";

    public Trigger Read(string functionName, TriggerBindingAttribute attribute) => attribute switch
    {
        HttpTriggerAttribute http => ReadHttp(functionName, http),
        TimerTriggerAttribute timer => new TimerTrigger(
            TimerSchedule.Parse(SettingText.Resolve(timer.Schedule, configuration)), timer.RunOnStartup, timer.UseMonitor),
        QueueTriggerAttribute queue => ReadQueue(queue),
        _ => throw new FormatException($"the trigger {attribute.GetType().Name} is not known here"),
    };

    private HttpTrigger ReadHttp(string functionName, HttpTriggerAttribute attribute)
    {
        if (attribute.AuthLevel is AuthorizationLevel.User || !Enum.IsDefined(attribute.AuthLevel))
            throw new FormatException($"the authorization level {attribute.AuthLevel} is not supported");
        var route = SettingText.Resolve(string.IsNullOrEmpty(attribute.Route) ? functionName : attribute.Route, configuration).Trim('/');
        // The real host keeps these two for itself, whatever the prefix.
        if (route.StartsWith("admin", StringComparison.OrdinalIgnoreCase) || route.StartsWith("runtime", StringComparison.OrdinalIgnoreCase))
            throw new FormatException($"the route \"{route}\" begins with admin or runtime, which belong to the host");
        var pattern = ParseRoute(routePrefix.Length == 0 ? route : $"{routePrefix}/{route}");
        var methods = (attribute.Methods ?? []).Select(method => method.ToUpperInvariant()).Distinct(StringComparer.Ordinal).ToArray();
        if (methods.FirstOrDefault(method => !HttpToken().IsMatch(method)) is { } wrong)
            throw new FormatException($"\"{wrong}\" is not an HTTP method");
        return new HttpTrigger(pattern, methods, attribute.AuthLevel);
    }

    private RoutePattern ParseRoute(string route)
    {
        try
        {
            var pattern = RoutePatternFactory.Parse(route);
            foreach (var text in pattern.ParameterPolicies.SelectMany(policies => policies.Value).Select(policy => policy.Content))
                if (text is not null && constraints.ResolveConstraint(text) is null)
                    throw new FormatException($"the route \"{route}\" has an unknown constraint \"{text}\"");
            return pattern;
        }
        catch (Exception error) when (error is RoutePatternException or RouteCreationException or ArgumentException)
        {
            throw new FormatException($"the route \"{route}\" cannot be used: {error.Message}", error);
        }
    }

    private QueueTrigger ReadQueue(QueueTriggerAttribute attribute)
    {
        var queue = SettingText.Resolve(attribute.QueueName, configuration);
        if (!QueueName().IsMatch(queue))
            throw new FormatException(
                $"\"{queue}\" is not a queue name (3 to 56 lower-case letters, digits and single hyphens)");
        return new QueueTrigger(queue, string.IsNullOrEmpty(attribute.Connection) ? DefaultConnection : attribute.Connection);
    }

    // "-poison" must fit behind the name as well, hence 56.
    [GeneratedRegex("^(?=.{3,56}$)[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex QueueName();

    [GeneratedRegex("^[A-Z]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HttpToken();
}
