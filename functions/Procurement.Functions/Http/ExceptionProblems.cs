using System.Net.Sockets;
using Azure;
using Microsoft.AspNetCore.Http;
using Procurement.Domain.Calendar;

namespace Procurement.Functions.Http;

/// <summary>Which problem an exception is, as far as anybody outside may know.</summary>
public static class ExceptionProblems
{
    private const int RetryAfterSeconds = 2;

    /// <summary>
    /// 503 where trying again may help, 422 for a calendar year that is not loaded, 413 or 400 for a body that Kestrel
    /// refused, else 500. <paramref name="cancelled"/> tells whether the invocation itself was cancelled.
    /// </summary>
    public static ProblemResult From(Exception thrown, bool cancelled = false) => thrown switch
    {
        ProblemException refused => refused.Problem,
        CalendarYearNotLoadedException => Problems.Of("calendar.yearNotLoaded"),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Problems.Of("body.tooLarge"),
        BadHttpRequestException => Problems.Of("request.malformed"),
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
