using System.Text;
using FluentValidation;
using Microsoft.AspNetCore.Http;
using Procurement.Functions.Http;
using Procurement.Functions.Http.Bodies;

namespace Procurement.Functions.Tests.Http;

/// <summary>Requests as they arrive, without a server.</summary>
internal static class Sent
{
    /// <summary>A request with a JSON body.</summary>
    public static HttpRequest Json(string body, string contentType = "application/json") =>
        Bytes(Encoding.UTF8.GetBytes(body), contentType);

    /// <summary>A request with these bytes as body.</summary>
    public static HttpRequest Bytes(byte[] body, string contentType = "application/json")
    {
        var request = new DefaultHttpContext().Request;
        request.Method = "POST";
        request.ContentType = contentType;
        request.ContentLength = body.Length;
        request.Body = new MemoryStream(body);
        return request;
    }

    /// <summary>A request without body, with headers.</summary>
    public static HttpRequest With(params (string Name, string Value)[] headers)
    {
        var request = new DefaultHttpContext().Request;
        foreach (var (name, value) in headers) request.Headers.Append(name, value);
        return request;
    }

    /// <summary>A GET of an address.</summary>
    public static HttpRequest Get(string path, string query = "")
    {
        var request = new DefaultHttpContext().Request;
        request.Method = "GET";
        request.Path = path;
        request.QueryString = new(query);
        return request;
    }
}

/// <summary>Reading as a function does, cancelled with the test.</summary>
internal static class Reading
{
    /// <summary>Reads the body of the request.</summary>
    public static Task<Outcome<T>> BodyAsync<T>(this HttpRequest request, IValidator<T>? validator = null)
        where T : class => TryAsync(async () =>
        {
            var bytes = await BodyBytes.ReadAsync(request, isNeeded: true, TestContext.Current.CancellationToken);
            return BodyReader.Read(bytes, validator);
        });

    /// <summary>What reading gave: a value, or the problem to answer instead.</summary>
    public static Outcome<T> Try<T>(Func<T> read)
    {
        try
        {
            return new(read(), null);
        }
        catch (ProblemException wrong)
        {
            return new(default, wrong.Problem);
        }
    }

    private static async Task<Outcome<T>> TryAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return new(await read(), null);
        }
        catch (ProblemException wrong)
        {
            return new(default, wrong.Problem);
        }
    }
}

/// <summary>A value, or why there is none.</summary>
internal sealed record Outcome<T>(T? Read, ProblemResult? Problem)
{
    public T Value => Problem is null ? Read! : throw new InvalidOperationException($"Not read: {Problem.Code}.");
}
