using System.Text;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.OpenApi;

namespace Procurement.Functions.Tests.Http.OpenApi;

public sealed class DescribingTheApi
{
    private static readonly OpenApiWriter Samples = new(new FunctionCatalog([typeof(SampleFunctions)]));
    private static readonly OpenApiWriter App = new(FunctionCatalog.Of(typeof(HttpContract).Assembly));

    [Fact]
    public void Is_a_document_that_others_read_without_errors()
    {
        Assert.All([Samples, App], writer =>
        {
            var read = Microsoft.OpenApi.OpenApiDocument.Parse(Encoding.UTF8.GetString(writer.Document.Span), "json");
            Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic!.SpecificationVersion);
            Assert.Empty(read.Diagnostic.Errors);
            Assert.Empty(read.Diagnostic.Warnings);
        });
    }

    // The serializer's exporter is silent about money and shares that may be null or are items of something.
    [Fact]
    public void Says_of_every_value_what_it_may_be()
    {
        var schemas = Json(App)["components"]!["schemas"]!.AsObject();

        Assert.Empty(schemas.SelectMany(schema => Silent(schema.Value!, schema.Key)));
    }

    private static IEnumerable<string> Silent(JsonNode schema, string at)
    {
        if (!((string[])["type", "enum", "$ref", "anyOf"]).Any(word => schema[word] is not null)) return [at];

        var isObject = schema["type"]?.ToJsonString().Contains("object", StringComparison.Ordinal) is true;
        var isArray = schema["type"]?.ToJsonString().Contains("array", StringComparison.Ordinal) is true;
        // The event of a trail is told by its own kind and version.
        var isEvent = at is "TrailEventView.event" or "TrailEventView.data";
        if (isObject && !isEvent && schema["properties"] is null && schema["additionalProperties"] is not JsonObject)
        {
            return [at];
        }

        if (isArray && schema["items"] is null) return [at];

        return (schema["properties"]?.AsObject() ?? []).Select(one => (one.Key, one.Value))
            .Append(("[]", schema["items"])).Append(("{}", schema["additionalProperties"] as JsonObject))
            .Where(one => one.Item2 is not null).SelectMany(one => Silent(one.Item2!, $"{at}.{one.Item1}"));
    }

    [Fact]
    public void Gives_the_same_bytes_each_time() =>
        Assert.Equal(
            Samples.Document.ToArray(),
            new OpenApiWriter(new FunctionCatalog([typeof(SampleFunctions)])).Document.ToArray());

    [Fact]
    public void Tells_paths_verbs_roles_and_no_timers()
    {
        var paths = Json(Samples)["paths"]!.AsObject();

        Assert.Equal(
            [
                "/samples", "/samples/{sample}", "/samples/{sample}/parts/{no}",
                "/samples/{sample}/parts/{no}/pages/{page}",
            ],
            paths.Select(path => path.Key));
        var replace = paths["/samples/{sample}"]!["put"]!;
        Assert.Equal("ReplaceSample", replace["operationId"]!.GetValue<string>());
        Assert.Equal("""["applicant","finance-approver"]""", replace["x-roles"]!.ToJsonString());
    }

    [Theory]
    [InlineData("/samples", "get", "limit cursor evaluator")]
    [InlineData("/samples/{sample}", "put", "sample If-Match If-None-Match")]
    [InlineData("/samples/{sample}/parts/{no}", "post", "sample no Idempotency-Key")]
    public void Tells_the_parameters(string path, string verb, string names)
    {
        var parameters = Json(Samples)["paths"]![path]![verb]!["parameters"]!.AsArray();

        Assert.Equal(names.Split(' '), parameters.Select(parameter => parameter!["name"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("sample", "string")]
    [InlineData("no", "integer")]
    [InlineData("page", "integer")]
    public void Tells_which_parts_of_an_address_are_numbers(string name, string type)
    {
        var parameters = Json(Samples)["paths"]!["/samples/{sample}/parts/{no}/pages/{page}"]!["get"]!["parameters"]!;
        var parameter = parameters.AsArray().Single(one => one!["name"]!.GetValue<string>() == name)!;

        Assert.Equal((true, type), ((bool)parameter["required"]!, (string)parameter["schema"]!["type"]!));
    }

    [Fact]
    public void Tells_each_record_once_and_where_null_may_stand()
    {
        var schemas = Json(Samples)["components"]!["schemas"]!.AsObject();

        Assert.Equal(
            ["FieldError", "ListOfSampleAnswer", "ProblemBody", "SampleAnswer", "SampleBody", "SampleLine"],
            schemas.Select(schema => schema.Key));
        var answer = schemas["SampleAnswer"]!["properties"]!;
        Assert.Equal(
            """{"anyOf":[{"$ref":"#/components/schemas/SampleLine"},{"type":"null"}]}""",
            answer["best"]!.ToJsonString());
        Assert.Equal("""{"$ref":"#/components/schemas/SampleLine"}""", answer["lines"]!["items"]!.ToJsonString());
        Assert.Equal("""{"type":["null","string"],"format":"date-time"}""", answer["at"]!.ToJsonString());
        Assert.Equal("string", answer["paid"]!["type"]!.GetValue<string>());
        Assert.False(schemas["SampleLine"]!.AsObject().ContainsKey("default"));
        Assert.Equal(
            """["ventureGrant","openTender"]""",
            schemas["SampleBody"]!["properties"]!["kind"]!["enum"]!.ToJsonString());
    }

    [Fact]
    public void Asks_a_token_exactly_where_roles_are_named()
    {
        var paths = Json(Samples)["paths"]!;

        var open = paths["/samples/{sample}/parts/{no}/pages/{page}"]!["get"]!;
        Assert.Equal("[]", open["security"]!.ToJsonString());
        Assert.Equal(["200", "400", "404", "503"], Statuses(open));
        var listed = paths["/samples"]!["get"]!;
        Assert.Equal("""[{"bearer":[]}]""", listed["security"]!.ToJsonString());
        Assert.Equal(["200", "400", "401", "403", "404", "503"], Statuses(listed));
    }

    private static IEnumerable<string> Statuses(JsonNode operation) =>
        operation["responses"]!.AsObject().Select(response => response.Key);

    private static JsonNode Json(OpenApiWriter writer) => JsonNode.Parse(writer.Document.Span)!;
}
