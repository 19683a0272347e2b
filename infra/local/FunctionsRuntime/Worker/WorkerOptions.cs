using Azure.Core.Serialization;

namespace Microsoft.Azure.Functions.Worker;

public class WorkerOptions
{
    /// <summary>Reads JSON messages into the parameter's type; by default System.Text.Json, names without regard to case.</summary>
    public ObjectSerializer? Serializer { get; set; }
}
