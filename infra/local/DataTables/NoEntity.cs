namespace Azure.Data.Tables;

/// <summary>The answer when there is no such entity.</summary>
internal sealed class NoEntity<T>(Response response) : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T Value => throw new InvalidOperationException("The response has no value: there is no such entity.");

    public override Response GetRawResponse() => response;
}
