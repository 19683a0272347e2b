using System.CommandLine;
using Aggregator.Sources;

namespace Aggregator.Cli;

/// <summary><c>catalogue check</c>.</summary>
internal static class CatalogueCommands
{
    public static Command Create()
    {
        var folder = new Argument<string?>("folder")
        {
            Description = "A folder with the catalogue's files; the built-in catalogue when left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var check = new Command("check", "Loads the catalogue and says what is wrong with it, or what it holds.") { folder };
        check.SetAction(arguments => Check(arguments.GetValue(folder)));
        return new Command("catalogue", "The catalogue of sources and places.") { check };
    }

    private static int Check(string? folder)
    {
        try
        {
            var catalogue = folder is null ? CatalogueLoader.Load() : CatalogueLoader.Load(folder);
            var enabled = catalogue.Endpoints.Count(endpoint => endpoint.Enabled);
            Console.WriteLine(
                $"{catalogue.Sources.Count} sources, {catalogue.Endpoints.Count} endpoints ({enabled} on), "
                + $"{catalogue.Places.Count(place => place.Current)} units, {catalogue.Places.Count(place => !place.Current)} dissolved provinces.");
            foreach (var kind in catalogue.Sources.GroupBy(source => source.Kind).OrderBy(group => group.Key))
                Console.WriteLine($"  {kind.Key,-16}{kind.Count(),4} sources{kind.Sum(source => source.Endpoints.Count),6} endpoints");
            return 0;
        }
        catch (CatalogueException broken)
        {
            Console.Error.WriteLine(broken.Message);
            return 1;
        }
    }
}
