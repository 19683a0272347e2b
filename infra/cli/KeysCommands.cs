using System.CommandLine;
using Aggregator.Publish.Limits;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Cli;

/// <summary><c>keys create | list | revoke</c>: keys that raise the limits of the API.</summary>
internal static class KeysCommands
{
    private static readonly Argument<string> Name = new("name") { Description = "Whose key it is, for example \"Radio Berlin\"." };

    private static readonly Argument<string> Id = new("id") { Description = "The key's id, as `keys list` shows it." };

    private static readonly Option<int?> PerMinute = new("--per-minute") { Description = "Requests a minute; the usual limit for keys when left out." };

    private static readonly Option<bool> Review = new("--review") { Description = "For an editor: may correct translations, under the key's name." };

    public static Command Create()
    {
        var create = new Command("create", "Makes a key and shows it this once; only its hash is stored.") { Name, PerMinute, Review };
        create.SetAction(CreateAsync);
        var list = new Command("list", "All keys, one a line, those revoked included.");
        list.SetAction(ListAsync);
        var revoke = new Command("revoke", "Ends a key; it stops working within a minute.") { Id };
        revoke.SetAction(RevokeAsync);
        return new Command("keys", "Keys that raise the limits of the API.") { create, list, revoke, CommandHost.Data };
    }

    private static async Task<int> CreateAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        if (arguments.GetValue(PerMinute) is < 1)
        {
            await Console.Error.WriteLineAsync("--per-minute must be at least 1.");
            return 1;
        }
        await using var services = await CommandHost.BuildWithStoreAsync(arguments, cancellationToken);
        var (text, key) = await Keys(services).CreateAsync(arguments.GetRequiredValue(Name), arguments.GetValue(PerMinute), cancellationToken, arguments.GetValue(Review));
        Console.WriteLine(text);
        await Console.Error.WriteLineAsync($"This key of {key.Name} has the id {key.Id}. It is shown this once; send it as {RateLimits.KeyHeader}.");
        return 0;
    }

    private static async Task<int> ListAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var services = await CommandHost.BuildWithStoreAsync(arguments, cancellationToken);
        foreach (var key in await Keys(services).ListAsync(cancellationToken))
            Console.WriteLine($"{key.Id}  {key.CreatedAt:u}  {(key.RevokedAt is { } revoked ? $"revoked {revoked:u}" : "valid"),-29} {key.PerMinute,6}  {(key.MayReview ? "review" : ""),-6}  {key.Name}");
        return 0;
    }

    private static async Task<int> RevokeAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var services = await CommandHost.BuildWithStoreAsync(arguments, cancellationToken);
        if (await Keys(services).RevokeAsync(arguments.GetRequiredValue(Id), cancellationToken))
            return 0;
        await Console.Error.WriteLineAsync($"No key has the id '{arguments.GetRequiredValue(Id)}'. `keys list` shows all ids.");
        return 1;
    }

    private static ApiKeys Keys(IServiceProvider services) => ActivatorUtilities.CreateInstance<ApiKeys>(services);
}
