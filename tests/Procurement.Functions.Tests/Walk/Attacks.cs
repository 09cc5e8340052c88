using System.Text.RegularExpressions;
using Procurement.Functions.Identity;
using Procurement.Functions.Tests.Identity;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Walk;

/// <summary>Everything that is tried on every operation but bodies (<see cref="BodyAttacks"/>), by its kind.</summary>
internal static class Attacks
{
    public static readonly IReadOnlyDictionary<string, Func<Walker, Operation, IEnumerable<Attack>>> Kinds =
        new Dictionary<string, Func<Walker, Operation, IEnumerable<Attack>>>(StringComparer.Ordinal)
        {
            ["tokens"] = Tokens,
            ["roles"] = Roles,
            ["names"] = Names,
            ["queries"] = Queries,
            ["keys"] = Keys,
            ["versions"] = Versions,
            ["verbs"] = Verbs,
            ["media"] = Media,
            ["syntax"] = BodyAttacks.Syntax,
            ["members"] = BodyAttacks.Members,
            ["values"] = BodyAttacks.Values,
        };

    private static readonly Regex GoodName =
        new(@"\A[A-Za-z0-9][A-Za-z0-9_.-]{0,63}\z", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static IEnumerable<Attack> Tokens(Walker walker, Operation operation)
    {
        if (operation.Roles.Count is 0) yield break;

        var good = walker.Good(operation);
        var (issuer, token) = (walker.Service.Issuer, walker.Service.TokenOf(Walker.CallerOf(operation)!));
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var parts = token.Split('.');
        (string Name, string Header)[] wrong =
        [
            ("empty", ""), ("no scheme", token), ("Basic", "Basic b2ZmaWNlcjpvZmZpY2Vy"), ("half", $"Bearer {token[..40]}"),
            ("no signature", $"Bearer {parts[0]}.{parts[1]}."), ("other signature", $"Bearer {parts[0]}.{parts[1]}.AAAA"),
            ("expired", $"Bearer {issuer.Token(made => made.Expires = now.AddHours(-1))}"),
            ("ten years", $"Bearer {issuer.Token(made => made.Expires = now.AddYears(10))}"),
            ("not yet", $"Bearer {issuer.Token(made => made.NotBefore = now.AddMinutes(10))}"),
            ("other audience", $"Bearer {issuer.Token(made => made.Audience = "other")}"),
            ("other issuer", $"Bearer {issuer.Token(made => made.Issuer = "https://other.test/")}"),
            ("the system", $"Bearer {issuer.Token(made => made.Claims["sub"] = "System")}"),
            ("no subject", $"Bearer {issuer.Token(made => made.Claims.Remove("sub"))}"),
            ("a district that is none", $"Bearer {issuer.Token(made => made.Claims["tenant"] = "../wuchang")}"),
            ("an organization that is none", $"Bearer {issuer.Token(made => made.Claims["organization"] = "x")}"),
            ("20 KiB", $"Bearer {new string('a', 20 * 1024)}"),
        ];
        yield return good.With("Authorization").Called("token: none", 401);
        foreach (var (name, header) in wrong)
        {
            yield return good.With("Authorization", header).Called($"token: {name}", 401);
        }

        yield return good.With("Authorization", $"Bearer {token}", $"Bearer {token}").Called("token: two", 401);
    }

    private static IEnumerable<Attack> Roles(Walker walker, Operation operation)
    {
        if (operation.Roles.Count is 0) yield break;

        var good = walker.Good(operation);
        foreach (var role in Enum.GetValues<Role>().Select(role => role.ToWire()).Except(operation.Roles))
        {
            yield return As(Walker.PersonOf(role), $"role: {role}", 403);
            yield return As(Walker.PersonOf(role) with { Organization = A }, $"role: {role} who names A", 403);
        }

        yield return As(new("nobody", "janitor"), "role: unknown", 403);
        yield return As(new("nobody", ""), "role: none", 403);
        var all = string.Join(' ', Enum.GetValues<Role>().Select(role => role.ToWire()));
        var isRead = operation.Verb is "GET";
        // What everybody may write for the own organization is B's good right.
        var isOwn = EveryFunction.ForEverybody.Contains(operation.Id) || EveryFunction.OfOnesAccount.Contains(operation.Id);
        if (isRead || !isOwn)
        {
            yield return As(new("all", all, B), "role: all, for B") with { IsHarmless = isRead };
        }

        foreach (var role in operation.Roles)
        {
            yield return As(Walker.PersonOf(role) with { Tenant = $"{WalkedDistrict.Elsewhere}{operation.Id}".ToLowerInvariant() }, $"role: {role} elsewhere") with
            {
                IsHarmless = isRead || EveryFunction.InEachDistrict.Contains(operation.Id),
            };
        }

        Attack As(Person person, string name, params int[] statuses) => good.With(
            "Authorization", $"Bearer {walker.Service.TokenOf(person)}").Called(name, statuses);
    }

    private static IEnumerable<Attack> Names(Walker walker, Operation operation)
    {
        string[] wrong =
        [
            "%20", "%00", "%09", "%0d%0aX-A:%20b", "a%20b", "a%2Fb", "a%5Cb", "a%7Cb", "a%23b", "a%3Fb", "%FF", "%C0%AE",
            "%ED%A0%80", "%E2%80%AE", "%E2%80%8B", "%EF%BC%91", "e%CC%81", "%F0%9F%98%80", "'", "x'%20or%20'1'%20eq%20'1",
            "*", "-", "_", ".a", "0", "-1", "01", "99999999999999999999", "1e9", "null", "undefined", "%25", "%252e%252e",
            "%", "%zz", "nothing", $"{new string('n', 64)}", $"{new string('n', 65)}", $"{new string('n', 2048)}",
            "~", "~2E", "system", "$batch", "head", "%E5%BC%A0",
        ];
        var good = walker.Good(operation);
        foreach (var place in operation.ParametersIn("path"))
        {
            foreach (var name in wrong)
            {
                // A good name makes what it names, and one that is there is no attack.
                var makes = operation.Verb is "PUT" || (operation.Id, place) is ("SendServiceRecords", "file");
                if (makes && GoodName.IsMatch(name)) continue;
                if (walker.PathOf(operation, place, name) == good.Target) continue;
                yield return good.Called($"{place}: {name}", 400, 404, 409, 414) with
                {
                    Target = walker.PathOf(operation, place, name), MayEndBefore = true,
                };
            }

            foreach (var name in (string[])["", ".", "..", "%2e", "%2e%2e", "..%2f..%2fadmin"])
            {
                // What is left is the address of something else.
                yield return good.With("Authorization").Called($"{place}: {name}") with
                {
                    Target = walker.PathOf(operation, place, name), MayEndBefore = true, IsHarmless = true,
                };
            }
        }
    }

    private static IEnumerable<Attack> Queries(Walker walker, Operation operation)
    {
        if (operation.Verb is not "GET") yield break;

        var good = walker.Good(operation);
        var known = operation.ParametersIn("query");
        string[] limits = ["0", "-1", "201", "abc", "", "1e2", "99999999999999999999", "%201", "%EF%BC%91", "1&limit=2", "%00", "1.0"];
        string[] cursors = ["", "x", "%00", "AAAAAAAAAAAAAAAA", "%FF", "a&cursor=b", new('a', 2048), "../..", "'", "=="];
        string[] texts = ["", "x", "%00", "%FF", "%E2%80%AE", "a&NAME=b", new('a', 2048), "'", "~", "system", "../..", "|"];
        foreach (var value in known.Contains("limit") ? limits : []) yield return Asked($"limit={value}", 400);
        foreach (var value in known.Contains("cursor") ? cursors : []) yield return Asked($"cursor={value}", 400);
        foreach (var name in known.Except(["limit", "cursor"]))
        {
            foreach (var value in texts)
            {
                yield return Asked($"{name}={value.Replace("NAME", name, StringComparison.Ordinal)}") with
                {
                    IsHarmless = true,
                };
            }
        }

        foreach (var query in (string[])["", "&&&===", "x=%00", "%FF=%FF", "x[]=1&x[]=2", "round=x&tenant=x", new('a', 4000)])
        {
            yield return Asked(query) with { IsHarmless = true };
        }

        Attack Asked(string query, params int[] statuses) =>
            good.Called($"query: {(query.Length <= 40 ? query : query[..40])}", statuses) with
            {
                Target = $"{good.Target}?{query}",
            };
    }

    private static IEnumerable<Attack> Keys(Walker walker, Operation operation)
    {
        if (operation.Verb is not "POST") return [];

        var good = walker.Good(operation);
        string[] wrong = ["", " ", "two words", new('k', 65), new('k', 4000), "a/b", "a\tb", "{}", "a,b", "a;b", "\"a\"", "../.."];
        return
        [
            good.With("Idempotency-Key").Called("key: none", 400),
            good.With("Idempotency-Key", "a", "b").Called("key: two", 400),
            good.With("Idempotency-Key", "a", "a").Called("key: the same twice", 400),
            .. wrong.Select(key => good.With("Idempotency-Key", key).Called($"key: '{Short(key)}'", 400)),
        ];
    }

    private static IEnumerable<Attack> Versions(Walker walker, Operation operation)
    {
        if (operation.Verb is "GET") return [];

        var good = walker.Good(operation);
        string[] wrong = ["", "1", "*", "\"\"", "W/\"1\"", "\"1\",\"2\"", "\"1", "\"a b\"", $"\"{new string('1', 65)}\"", "'1'"];
        return
        [
            .. wrong.Select(tag => good.With("If-Match", tag).Called($"If-Match: {Short(tag)}", 400)),
            good.With("If-Match", "\"1\"", "\"2\"").Called("If-Match: two", 400),
            good.With("If-Match", "\"1\"").With("If-None-Match", "*").Called("If-Match and If-None-Match", 400),
            good.With("If-None-Match", "\"1\"").Called("If-None-Match: a tag", 400),
            good.With("If-None-Match", "*", "*").Called("If-None-Match: two", 400),
            .. operation.ParametersIn("header").Contains("If-Match")
                ? (Attack[])
                [
                    good.With("If-Match", "\"999999\"").Called("If-Match: another", 412),
                    good.With("If-Match", "\"99999999999999999999\"").Called("If-Match: huge", 412),
                    good.With("If-None-Match", "*").Called("If-None-Match: it is there", 412),
                    good.Called("no If-Match", 428),
                ]
                : [],
        ];
    }

    private static IEnumerable<Attack> Verbs(Walker walker, Operation operation)
    {
        var declared = walker.Document.Operations.Where(one => one.Path == operation.Path).Select(one => one.Verb);
        var good = walker.Good(operation);
        string[] verbs = ["GET", "POST", "PUT", "HEAD", "OPTIONS", "TRACE", "PATCH", "DELETE", "BREW", "PROPFIND"];
        foreach (var verb in verbs.Except(declared))
        {
            yield return good.Called($"verb: {verb}", 400, 404, 405) with { Verb = verb, MayEndBefore = true };
        }
    }

    private static IEnumerable<Attack> Media(Walker walker, Operation operation)
    {
        if (operation.Verb is "GET") return [];

        var good = walker.Good(operation);
        string[] wrong =
        [
            "text/plain", "text/html", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data",
            "application/json; charset=utf-16", "application/json; charset=gb18030", "application/octet-stream", "json",
            "application/json, text/html", "*/*", "", ";", "application/jsonp", $"application/{new string('j', 2000)}",
        ];
        return
        [
            good.With("Content-Type").Called("no type", 415),
            .. wrong.Select(type => good.With("Content-Type", type).Called($"type: {Short(type)}", 415)),
            good.With("Content-Encoding", "gzip").Called("packed", 415),
            good.With("Content-Length", "-1").Called("length: -1", 400) with { MayEndBefore = true },
            good.With("Content-Length", "1", "2").Called("length: two", 400) with { MayEndBefore = true },
        ];
    }

    private static string Short(string text) => text.Length <= 20 ? text : $"{text[..20]}…";
}
