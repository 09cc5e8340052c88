namespace Procurement.Embedded;

/// <summary>The app cannot start, and why, in one sentence for whoever started it.</summary>
public sealed class EmbeddedHostException : Exception
{
    /// <summary>Creates the refusal without a reason.</summary>
    public EmbeddedHostException()
    {
    }

    /// <summary>Creates the refusal with its reason.</summary>
    public EmbeddedHostException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the refusal with its reason and what caused it.</summary>
    public EmbeddedHostException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
