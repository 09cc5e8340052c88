using System.Net.Mime;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Procurement.Domain.Attachments;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;

namespace Procurement.Functions.OpenApi;

/// <summary>Describes operations: what is sent, what is answered, who may.</summary>
internal sealed partial class OperationWriter
{
    private static readonly OpenApiSchema Text = new() { Type = JsonSchemaType.String };
    private static readonly OpenApiSchema Number = new() { Type = JsonSchemaType.Integer };
    private static readonly OpenApiSchema Key = new() { Type = Text.Type, Pattern = "^[A-Za-z0-9_.:-]{1,64}$" };
    private static readonly OpenApiSchema Limit =
        new() { Type = Number.Type, Minimum = "1", Maximum = $"{Paging.LimitMax}", Default = Paging.LimitUsual };

    private static readonly Dictionary<string, OpenApiMediaType> FileContent =
        Enum.GetValues<FileType>().Except([FileType.Unknown]).Select(FileTypes.MediaType)
            .Union([MediaTypeNames.Application.Xml, MediaTypeNames.Application.Zip, MediaTypeNames.Text.Csv])
            .ToDictionary(
                type => type,
                _ => new OpenApiMediaType
                {
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
                },
                StringComparer.Ordinal);

    private readonly OpenApiDocument api;
    private readonly SchemaBook schemas;

    /// <summary>Puts into the document what all operations share.</summary>
    public OperationWriter(OpenApiDocument api)
    {
        (this.api, schemas) = (api, new(api));
        api.AddComponent("bearer", new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT",
        });
        api.AddComponent("Problem", new OpenApiResponse
        {
            Description = "未办理：原因见 code，字段错误见 errors（RFC 9457）。",
            Content = schemas.Content(typeof(ProblemBody), "application/problem+json"),
        });
    }

    /// <summary>The route as OpenAPI writes it: <c>{no:int}</c> becomes <c>{no}</c>.</summary>
    public static string PathOf(CatalogedFunction function) =>
        "/" + PlaceForm.Replace(function.Http!.Route ?? function.Name, place => $"{{{place.Groups["name"].Value}}}");

    /// <summary>The operation of one function under one verb.</summary>
    public OpenApiOperation Write(CatalogedFunction function, HttpMethod verb)
    {
        var told = function.Method.GetCustomAttribute<DescribeAttribute>() ?? new(function.Name);
        var roles = function.Method.GetCustomAttribute<AllowRolesAttribute>()?.Roles;
        var operation = new OpenApiOperation
        {
            OperationId = function.Name,
            Summary = told.Summary,
            Tags = new HashSet<OpenApiTagReference> { new(function.Method.DeclaringType!.Namespace!.Split('.')[^1]) },
            Parameters = [.. Parameters(function, verb, told)],
            RequestBody = told.Body is { } body ? RequestBody(body, !told.BodyOptional) : null,
            Responses = Responses(verb, told, isPublic: roles is null),
            Security = roles is null ? [] : [new() { [new("bearer", api)] = [] }],
        };
        if (roles is not null) operation.AddExtension("x-roles", new JsonNodeExtension(Names(roles)));
        return operation;
    }

    private static JsonArray Names(IEnumerable<Role> roles) =>
        new([.. roles.Select(role => JsonValue.Create(role.ToWire()))]);

    private static IEnumerable<IOpenApiParameter> Parameters(
        CatalogedFunction function, HttpMethod verb, DescribeAttribute told)
    {
        foreach (var name in PlaceForm.Matches(function.Http!.Route ?? "").Select(place => place.Groups["name"].Value))
        {
            var isNumber = told.Numbers.Contains(name, StringComparer.Ordinal)
                || function.Method.GetParameters().Any(at => at.Name == name && at.ParameterType == typeof(int));
            yield return Parameter(ParameterLocation.Path, name, isNumber ? Number : Text, required: true);
        }

        if (told.Paged) yield return Parameter(ParameterLocation.Query, "limit", Limit);
        if (told.Paged) yield return Parameter(ParameterLocation.Query, "cursor", Text);
        foreach (var name in told.Query) yield return Parameter(ParameterLocation.Query, name, Text);
        if (verb == HttpMethod.Post)
        {
            yield return Parameter(ParameterLocation.Header, IdempotencyKey.Header, Key, required: true);
        }

        if (told.Cached) yield return Parameter(ParameterLocation.Header, "If-None-Match", Text);
        if (verb != HttpMethod.Put || !told.Versioned) yield break;
        yield return Parameter(ParameterLocation.Header, "If-Match", Text);
        yield return Parameter(ParameterLocation.Header, "If-None-Match", Text);
    }

    private static OpenApiParameter Parameter(
        ParameterLocation where, string name, OpenApiSchema schema, bool required = false) =>
        new() { In = where, Name = name, Schema = schema, Required = required };

    private OpenApiRequestBody RequestBody(Type body, bool needed) =>
        new() { Required = needed, Content = schemas.Content(body) };

    private OpenApiResponses Responses(HttpMethod verb, DescribeAttribute told, bool isPublic)
    {
        var content = told.Page ? schemas.Content(typeof(string), "text/html")
            : told.File ? FileContent
            : schemas.Content(told.Answer);
        var success = new OpenApiResponse { Description = told.Summary, Content = content };
        if (told.Versioned || told.Cached)
        {
            var etag = new OpenApiHeader { Schema = Text };
            success.Headers = new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal) { ["ETag"] = etag };
        }

        var responses = new OpenApiResponses { [$"{told.Status}"] = success };
        if (told.Makes) responses["201"] = success;
        if (told.Cached) responses["304"] = new OpenApiResponse { Description = "与 If-None-Match 所示相同，没有变化。" };
        foreach (var status in Refusals(verb, told, isPublic).Order())
        {
            responses[$"{status}"] = new OpenApiResponseReference("Problem", api);
        }

        return responses;
    }

    private static IEnumerable<int> Refusals(HttpMethod verb, DescribeAttribute told, bool isPublic)
    {
        int[] ofCallers = isPublic ? [] : [401, 403];
        int[] ofWrites = verb == HttpMethod.Get ? [] : [409, 413, 415, 422];
        int[] ofEdits = verb == HttpMethod.Put && told.Versioned ? [412, 428] : [];
        return [400, 404, 503, .. ofCallers, .. ofWrites, .. ofEdits];
    }

    // Without constraint, default, catch-all and optional marks.
    [GeneratedRegex(
        @"\{\*{0,2}(?<name>[A-Za-z0-9_]+)[^}]*\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlaceForm { get; }
}
