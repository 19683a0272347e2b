namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>Root of every binding attribute.</summary>
public abstract class BindingAttribute : Attribute
{
}

/// <summary>Marks the parameter whose arrival runs the function.</summary>
public abstract class TriggerBindingAttribute : BindingAttribute
{
}
