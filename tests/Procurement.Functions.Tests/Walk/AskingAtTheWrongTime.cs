using Procurement.Functions.Tests.Identity;
using Procurement.Functions.Tests.Service;

namespace Procurement.Functions.Tests.Walk;

/// <summary>
/// Every order of every role, well formed, in a district where most of it is over: what is refused stores nothing, and
/// every answer is one that the document declares.
/// </summary>
public sealed class AskingAtTheWrongTime(WalkedDistrict district) : IClassFixture<WalkedDistrict>
{
    [Fact]
    public async Task Is_refused_without_a_trace_or_done_as_declared()
    {
        var walker = await Walker.StartAsync(district);
        List<string> faults = [];
        foreach (var operation in walker.Document.Operations.Where(one => one.Verb is not "GET"))
        {
            foreach (var role in operation.Roles)
            {
                var before = await district.Service.StoredAsync(WalkedDistrict.Elsewhere);
                var attack = walker.Good(operation).With(
                    "Authorization", $"Bearer {walker.Service.TokenOf(Walker.PersonOf(role))}") with
                {
                    Name = role, IsHarmless = true,
                };

                var answer = await RawHttp.SendAsync(
                    walker.Service.Address,
                    attack.ToBytes(walker.Service.Address),
                    TestContext.Current.CancellationToken);

                if (new Verdict(walker, operation, attack, answer).FaultOrNull() is { } fault)
                {
                    faults.Add($"{operation.Id}, {attack}: {fault}");
                }

                var after = await district.Service.StoredAsync(WalkedDistrict.Elsewhere);
                if (answer.Status >= 400 && !before.SequenceEqual(after))
                {
                    faults.Add($"{operation.Id}, {role}: refused, and stored {after.Except(before).First()}");
                }
            }
        }

        Assert.True(faults.Count is 0, string.Join('\n', faults));
        Assert.Empty(walker.Faults);
    }
}
