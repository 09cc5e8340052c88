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
    public static Task<Read<T>> BodyAsync<T>(this HttpRequest request, IValidator<T>? validator = null)
        where T : class =>
        request.ReadAsync(validator, TestContext.Current.CancellationToken);
}
