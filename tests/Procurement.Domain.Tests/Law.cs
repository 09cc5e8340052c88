using FsCheck;
using FsCheck.Fluent;

namespace Procurement.Domain.Tests;

/// <summary>
/// Laws: properties that hold for everything a generator makes; a failure names the seed that repeats it.
/// </summary>
internal static class Law
{
    /// <summary>Percents and shares as people write them, with two decimals: −1000.00 to 1000.00.</summary>
    public static Gen<Fraction> Fractions { get; } =
        from numerator in Gen.Choose(-100_000, 100_000)
        from denominator in Gen.Choose(1, 1_000)
        select new Fraction(numerator, denominator);

    /// <summary>Amounts from 0.00 to about 20 million yuan.</summary>
    public static Gen<Money> Amounts { get; } = Gen.Choose(0, int.MaxValue).Select(fen => new Money(fen));

    /// <summary>Days whose deadlines of a few weeks stay within the years that are loaded.</summary>
    public static Gen<DateOnly> Days { get; } =
        Gen.Choose(0, 1_700).Select(days => new DateOnly(2022, 1, 1).AddDays(days));

    public static void Holds<T>(Gen<T> anything, Func<T, bool> law) =>
        Prop.ForAll(anything.ToArbitrary(), law).Check(Config.QuickThrowOnFailure
            .WithMaxTest(500)
            .WithQuietOnSuccess(true));

    public static void Holds<T1, T2>(Gen<T1> first, Gen<T2> second, Func<T1, T2, bool> law) =>
        Holds(from one in first from two in second select (one, two), both => law(both.one, both.two));

    public static void Holds<T1, T2, T3>(Gen<T1> first, Gen<T2> second, Gen<T3> third, Func<T1, T2, T3, bool> law) =>
        Holds(
            from one in first from two in second from three in third select (one, two, three),
            all => law(all.one, all.two, all.three));
}
