using System.Collections;
using System.Reflection;
using Procurement.Domain;

namespace Procurement.Functions.Tests.Storage.Stored;

/// <summary>Makes one of any type with every member set, always the same one.</summary>
internal static class Filling
{
    public static object Filled(Type type, int depth = 0)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return Filled(inner, depth);
        if (type == typeof(string)) return $"文字\"{depth}";
        if (type == typeof(Money)) return new Money(123_456_789_01L + depth);
        if (type == typeof(Fraction)) return new Fraction(10, 3);
        if (type == typeof(DateOnly)) return new DateOnly(2026, 2, 28);
        if (type == typeof(DateTimeOffset)) return new DateTimeOffset(2026, 3, 2, 9, 0, 0, 7, TimeSpan.FromHours(8));
        if (type == typeof(TimeOnly)) return new TimeOnly(9, 30);
        if (type.IsEnum) return Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!;
        if (type == typeof(bool)) return true;
        if (type.IsPrimitive) return Convert.ChangeType(7, type);
        return typeof(IEnumerable).IsAssignableFrom(type) ? Several(type, depth) : Made(type, depth);
    }

    private static object Several(Type type, int depth)
    {
        var items = type.GetGenericArguments();
        if (items.Length == 2)
        {
            var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(items))!;
            map.Add(Filled(items[0], depth + 1), Filled(items[1], depth + 1));
            return map;
        }

        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(items))!;
        list.Add(Filled(items[0], depth + 1));
        list.Add(Filled(items[0], depth + 2));
        return list;
    }

    private static object Made(Type type, int depth)
    {
        var constructor = type.GetConstructors().OrderByDescending(one => one.GetParameters().Length).First();
        var made = constructor.Invoke([.. constructor.GetParameters().Select(one => Filled(one.ParameterType, depth + 1))]);
        var rest = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(one => one.CanWrite && constructor.GetParameters().All(parameter => parameter.Name != one.Name));
        foreach (var property in rest) property.SetValue(made, Filled(property.PropertyType, depth + 1));
        return made;
    }
}
