using System.Net.Sockets;
using Azure;
using Microsoft.AspNetCore.Http;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Http;

/// <summary>Which problem an exception is, as far as anybody outside may know.</summary>
public static class ExceptionProblems
{
    private const int RetryAfterSeconds = 2;

    /// <summary>
    /// What is wrong with the request where the code says so; 503 where trying again may help, else 500.
    /// </summary>
    /// <param name="thrown">What was thrown.</param>
    /// <param name="isGone">The caller went away: whatever that broke is no fault of the service.</param>
    /// <param name="cancelled">The platform cancelled the invocation.</param>
    public static ProblemResult From(Exception thrown, bool isGone = false, bool cancelled = false) => thrown switch
    {
        ProblemException wrong => wrong.Problem,
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Problems.Of("body.tooLarge"),
        BadHttpRequestException => Problems.Of("request.malformed"),
        _ when isGone => Problems.Of("request.malformed"),
        CommandIdReusedException => Problems.Of("idempotencyKey.reused"),
        OperationCanceledException when cancelled => Retry("service.stopping"),
        _ when IsStorage(thrown) => Retry("storage.unavailable"),
        _ => Problems.Of("service.failed"),
    };

    /// <summary>A 503 with the time to wait.</summary>
    public static ProblemResult Retry(string code) =>
        new(code, ProblemTexts.Of(code)) { RetryAfterSeconds = RetryAfterSeconds };

    // The pipeline wraps the failures of all its tries in an AggregateException. A 400 or 413 of the storage is a bug
    // of ours that no retry cures.
    private static bool IsStorage(Exception thrown) => thrown switch
    {
        AggregateException many => many.InnerExceptions.All(IsStorage),
        RequestFailedException failed => failed.Status is not (400 or 413),
        TimeoutException or OperationCanceledException => true,
        HttpRequestException or IOException or SocketException => true,
        _ => false,
    };
}
