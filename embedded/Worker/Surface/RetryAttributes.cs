namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs a failed timer function again; the host refuses it on other triggers, as the platform does.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class RetryAttribute : Attribute
{
    /// <summary>How many times after the first; -1 for ever.</summary>
    public int MaxRetryCount { get; set; }
}

/// <summary>Retries after the same pause each time.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FixedDelayRetryAttribute : RetryAttribute
{
    /// <summary>Retries after a pause of hh:mm:ss.</summary>
    public FixedDelayRetryAttribute(int maxRetryCount, string delayInterval)
    {
        MaxRetryCount = maxRetryCount;
        DelayInterval = delayInterval;
    }

    /// <summary>The pause, hh:mm:ss.</summary>
    public string DelayInterval { get; }
}

/// <summary>Retries after pauses that double from a minimum to a maximum.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ExponentialBackoffRetryAttribute : RetryAttribute
{
    /// <summary>Retries after pauses between two limits, hh:mm:ss.</summary>
    public ExponentialBackoffRetryAttribute(int maxRetryCount, string minimumInterval, string maximumInterval)
    {
        MaxRetryCount = maxRetryCount;
        MinimumInterval = minimumInterval;
        MaximumInterval = maximumInterval;
    }

    /// <summary>The shortest pause, hh:mm:ss.</summary>
    public string MinimumInterval { get; }

    /// <summary>The longest pause, hh:mm:ss.</summary>
    public string MaximumInterval { get; }
}
