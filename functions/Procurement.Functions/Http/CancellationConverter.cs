using Microsoft.Azure.Functions.Worker.Converters;

namespace Procurement.Functions.Http;

/// <summary>
/// Gives a function its cancellation token. The library's own converter comes after the one that reads texts, and that
/// one fails where a query names the parameter, as <c>?cancel=1</c> does.
/// </summary>
public sealed class CancellationConverter : IInputConverter
{
    /// <inheritdoc/>
    public ValueTask<ConversionResult> ConvertAsync(ConverterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new(context.TargetType == typeof(CancellationToken)
            ? ConversionResult.Success(context.FunctionContext.CancellationToken)
            : ConversionResult.Unhandled());
    }
}
