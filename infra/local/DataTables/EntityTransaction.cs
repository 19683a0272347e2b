using System.Text;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>A transaction as the service takes it: one changeset, its requests as parts of a multipart body ("Performing entity group transactions").</summary>
internal static class EntityTransaction
{
    private static readonly string[] PartHeaders = ["Accept", "Content-Type", "DataServiceVersion", "Prefer", "If-Match"];

    public static async Task<Response<IReadOnlyList<Response>>> SubmitAsync(
        TablePipeline pipeline, string table, TableTransactionAction[] actions, CancellationToken cancellationToken)
    {
        if (actions.Length == 0)
            throw new InvalidOperationException("A transaction needs at least one action.");
        var boundary = Guid.NewGuid();
        var message = pipeline.Request(RequestMethod.Post, "$batch");
        message.Request.Headers.Add("Content-Type", $"multipart/mixed; boundary=batch_{boundary}");
        message.Request.Content = RequestContent.Create(await BodyAsync(pipeline, table, actions, boundary, cancellationToken));
        var response = await pipeline.SendAsync(message, cancellationToken);
        var parts = await MultipartResponse.ParseAsync(response, expectCrLf: true, cancellationToken);
        if (Array.Find(parts, part => part.Status >= 400) is { } refused)
            throw new TableTransactionFailedException(TablePipeline.Failure(refused));
        return Response.FromValue<IReadOnlyList<Response>>(parts, response);
    }

    private static async Task<byte[]> BodyAsync(
        TablePipeline pipeline, string table, TableTransactionAction[] actions, Guid boundary, CancellationToken cancellationToken)
    {
        var body = new MemoryStream();
        Write($"--batch_{boundary}\r\nContent-Type: multipart/mixed; boundary=changeset_{boundary}\r\n\r\n");
        foreach (var action in actions)
        {
            using var message = EntityRequest.Create(pipeline, table, action.ActionType, action.Entity, action.ETag);
            Write($"--changeset_{boundary}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
            Write($"{message.Request.Method} {message.Request.Uri.ToUri().AbsoluteUri} HTTP/1.1\r\n");
            foreach (var name in PartHeaders)
            {
                if (message.Request.Headers.TryGetValue(name, out var value))
                    Write($"{name}: {value}\r\n");
            }

            Write("\r\n");
            if (message.Request.Content is { } content)
                await content.WriteToAsync(body, cancellationToken);
            Write("\r\n");
        }

        Write($"--changeset_{boundary}--\r\n--batch_{boundary}--\r\n");
        return body.ToArray();

        void Write(string text) => body.Write(Encoding.UTF8.GetBytes(text));
    }
}
