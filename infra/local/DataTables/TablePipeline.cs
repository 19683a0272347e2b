using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables;

/// <summary>Sends requests to one account: the headers of the protocol, authentication, and Azure.Core's retries below both.</summary>
internal sealed class TablePipeline
{
    public const string Json = "application/json;odata=minimalmetadata";

    private readonly HttpPipeline pipeline;
    private readonly string version;
    private readonly string signature;

    public TablePipeline(Uri endpoint, TableClientOptions? options, HttpPipelinePolicy? authentication)
    {
        options ??= new TableClientOptions();
        version = options.VersionString;
        signature = endpoint.Query.TrimStart('?');
        Endpoint = new UriBuilder(endpoint) { Query = "" }.Uri;
        var pipelineOptions = new HttpPipelineOptions(options) { RequestFailedDetailsParser = TableErrors.Shared };
        if (authentication is not null)
            pipelineOptions.PerRetryPolicies.Add(authentication);
        pipeline = HttpPipelineBuilder.Build(pipelineOptions);
    }

    /// <summary>The account's address, without a signature.</summary>
    public Uri Endpoint { get; }

    /// <summary>The account that an address names: its first label, or its first path segment where the host is an emulator.</summary>
    public string AccountName =>
        Endpoint.HostNameType == UriHostNameType.Dns && Endpoint.Host.Contains('.', StringComparison.Ordinal)
            ? Endpoint.Host[..Endpoint.Host.IndexOf('.', StringComparison.Ordinal)]
            : Endpoint.AbsolutePath.Trim('/').Split('/')[0];

    /// <summary>The address of <paramref name="path"/>, which is escaped already, below the account.</summary>
    public string Address(string path) => $"{Endpoint.AbsoluteUri.TrimEnd('/')}/{path}";

    public HttpMessage Request(RequestMethod method, string path)
    {
        var message = pipeline.CreateMessage();
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(new Uri(Address(path)));
        if (signature.Length > 0)
            request.Uri.Query = request.Uri.Query.Length <= 1 ? $"?{signature}" : $"{request.Uri.Query}&{signature}";
        request.Headers.Add("x-ms-version", version);
        request.Headers.Add("DataServiceVersion", "3.0");
        request.Headers.Add("Accept", Json);
        return message;
    }

    public HttpMessage Request(RequestMethod method, string path, byte[] json)
    {
        var message = Request(method, path);
        message.Request.Headers.Add("Content-Type", "application/json;odata=nometadata");
        message.Request.Content = RequestContent.Create(json);
        return message;
    }

    /// <summary>The response, whatever its status.</summary>
    public async Task<Response> TryAsync(HttpMessage message, CancellationToken cancellationToken)
    {
        using (message)
        {
            await pipeline.SendAsync(message, cancellationToken);
            return message.Response;
        }
    }

    /// <summary>The response, or <see cref="RequestFailedException"/> for a status of 400 and above.</summary>
    public async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellationToken)
    {
        var response = await TryAsync(message, cancellationToken);
        return response.Status < 400 ? response : throw Failure(response);
    }

    public static RequestFailedException Failure(Response response) => new(response, null, TableErrors.Shared);
}
