namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Entry point of a functions app.</summary>
public class FunctionsApplication
{
    /// <summary>A builder with configuration from appsettings.json, the environment and <paramref name="args"/>.</summary>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args);
}
