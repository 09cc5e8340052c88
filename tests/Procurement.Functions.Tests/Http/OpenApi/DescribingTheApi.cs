using System.Text;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Procurement.Functions.Http;
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

    [Fact]
    public void Gives_the_same_bytes_each_time() =>
        Assert.Equal(
            Samples.Document.ToArray(),
            new OpenApiWriter(new FunctionCatalog([typeof(SampleFunctions)])).Document.ToArray());

    [Fact]
    public void Tells_paths_verbs_roles_and_no_timers()
    {
        var paths = Json(Samples)["paths"]!.AsObject();

        Assert.Equal(["/samples", "/samples/{sample}", "/samples/{sample}/parts/{no}"], paths.Select(path => path.Key));
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
        Assert.Equal("""{"type":["string","null"],"format":"date-time"}""", answer["at"]!.ToJsonString());
        Assert.Equal("string", answer["paid"]!["type"]!.GetValue<string>());
        Assert.Equal(
            """["ventureGrant","openTender"]""",
            schemas["SampleBody"]!["properties"]!["kind"]!["enum"]!.ToJsonString());
    }

    private static JsonNode Json(OpenApiWriter writer) => JsonNode.Parse(writer.Document.Span)!;
}
