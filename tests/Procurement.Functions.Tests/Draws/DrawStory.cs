using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Draws;

/// <summary>Evaluators who enter the pool, and a draw among them for a round.</summary>
internal sealed class DrawStory(RunningService service, RoundStory story)
{
    /// <summary>What the source publishes.</summary>
    public const string Value = "03 08 17 21 25 33 + 09";

    /// <summary>The address of the draws.</summary>
    public string Path => $"{story.Path}/draws";

    /// <summary>What somebody says of itself who may be drawn for anything elderly.</summary>
    public static JsonObject Entry(string name, string employer = "甲大学", string category = "elderly") => new()
    {
        ["name"] = name,
        ["phone"] = "13900001111",
        ["employer"] = employer,
        ["title"] = "副教授",
        ["grade"] = "senior",
        ["years"] = 12,
        ["region"] = "武昌区",
        ["categories"] = new JsonArray(category),
    };

    /// <summary>A draw whose value is known an hour later, for a review three days after.</summary>
    public static JsonObject Body(DateTimeOffset now, int seats, string category = "elderly") => new()
    {
        ["seats"] = seats,
        ["categories"] = new JsonArray(category),
        ["reviewOn"] = $"{now.AddDays(3):yyyy-MM-dd}",
        ["publicSource"] = "福彩双色球开奖号码",
        ["publicFrom"] = $"{now.AddHours(1):yyyy-MM-ddTHH:mm:sszzz}",
    };

    /// <summary>Enters somebody and verifies it.</summary>
    public async Task EnterAsync(Person person, JsonObject? entry = null)
    {
        (await service.PostAsync(person, "me/evaluator", entry ?? Entry(person.Account))).Must(200);
        var verification = new JsonObject
        {
            ["evidence"] = Bodies.Evidence(), ["through"] = $"{service.Now.AddYears(1):yyyy-MM-dd}",
        };
        (await service.PostAsync(Officer, $"evaluators/{person.Account}/verification", verification)).Must(200);
    }

    /// <summary>The draw of so many among these, with the public value, once the round is closed.</summary>
    public async Task<Answer> DrawnAsync(int seats, params Person[] pool)
    {
        foreach (var one in pool) await EnterAsync(one);
        await service.SettleAsync();
        await story.GoOnToAsync(Stage.Closed);
        (await service.PostAsync(Officer, Path, Body(service.Now, seats))).Must(201);
        await service.MoveToAsync(service.Now.AddHours(1));
        var drawn = (await service.PostAsync(Supervisor, $"{Path}/1/value", Said(Value))).Must(200);
        await service.SettleAsync();
        return drawn;
    }

    /// <summary>The body of a public value.</summary>
    public static JsonObject Said(string value) => new() { ["publicValue"] = value };
}
