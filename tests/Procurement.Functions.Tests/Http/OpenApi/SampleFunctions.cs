using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.OpenApi;

namespace Procurement.Functions.Tests.Http.OpenApi;

/// <summary>Functions with one of everything that the document tells.</summary>
internal sealed class SampleFunctions
{
    [Function("CreateSample"), AllowRoles(Role.Applicant)]
    [Describe("新建", Body = typeof(SampleBody), Answer = typeof(SampleBody), Status = 201, Versioned = true)]
    public static IResult Create(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "samples/{sample}/parts/{no:int}")]
        HttpRequest request,
        string sample,
        int no) => Results.Ok();

    [Function("ReplaceSample"), AllowRoles(Role.Applicant, Role.FinanceApprover)]
    [Describe("修改", Body = typeof(SampleBody), Answer = typeof(SampleBody), Versioned = true)]
    public static IResult Replace(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "samples/{sample}")] HttpRequest request,
        string sample) => Results.Ok();

    [Function("ListSamples"), AllowRoles(Role.Officer)]
    [Describe("列表", Answer = typeof(ListOf<SampleAnswer>), Paged = true, Query = ["evaluator"])]
    public static IResult List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "samples")] HttpRequest request) => Results.Ok();

    [Function("ShowSamplePage"), AllowPublic]
    [Describe("一页", Numbers = ["no", "page"])]
    public static IResult Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "samples/{sample}/parts/{no}/pages/{page}")]
        HttpRequest request,
        string sample,
        string no,
        string page) => Results.Ok();

    [Function("SampleTimer")]
    public static void Tick([TimerTrigger("0 0 0 * * *")] TimerInfo timer)
    {
    }
}

/// <summary>An answer with a record that may be null, an amount and a time.</summary>
internal sealed record SampleAnswer(
    IReadOnlyList<SampleLine> Lines,
    Domain.Money Paid,
    DateTimeOffset? At,
    SampleLine? Best = null);
