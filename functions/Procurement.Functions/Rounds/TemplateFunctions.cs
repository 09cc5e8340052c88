using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Laws;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Laws;

namespace Procurement.Functions.Rounds;

/// <summary>What a round is drafted from: dated templates, dated local parameters, dated dictionaries.</summary>
public sealed class TemplateFunctions(LawBooks laws, TimeProvider clock)
{
    // Not below rounds: on the platform the first route that fits wins, and a round may have any name.
    private const string TemplatesRoute = "public/round-templates";

    /// <summary>The templates in force on a day, and what places asked of rounds of their own.</summary>
    [Function("ListRoundTemplates"), AllowPublic]
    [Describe("某日施行的批次模板和地方参数", Answer = typeof(RoundTemplatesView), Query = ["on", "region"])]
    public IResult GetTemplates(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = TemplatesRoute)] HttpRequest request)
    {
        var day = request.Day("on", clock.GetUtcNow());
        var region = request.RegionOrNull();
        return Answers.Ok(RoundTemplatesView.Of(day, region is null ? null : Jurisdiction.OfRegion(region)));
    }

    /// <summary>The dictionaries in force somewhere on a day.</summary>
    [Function("ListDictionaries"), AllowPublic]
    [Describe("某地某日施行的词典", Answer = typeof(DictionariesView), Query = ["on", "region"])]
    public async Task<IResult> GetDictionariesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "public/dictionaries")] HttpRequest request,
        CancellationToken cancel)
    {
        var day = request.Day("on", clock.GetUtcNow());
        var place = Jurisdiction.OfRegion(request.RegionOrNull() ?? Jurisdiction.Country);
        return Answers.Ok(DictionariesView.Of((await laws.ReadAsync(cancel)).On(place, day)));
    }
}
