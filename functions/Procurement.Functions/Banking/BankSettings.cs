using Microsoft.Extensions.Configuration;

namespace Procurement.Functions.Banking;

/// <summary>What is agreed with the bank.</summary>
/// <param name="DebitedIsSettled">Its status ACSC alone means that a payment was made.</param>
/// <param name="Delivers">Released files are laid down for a connector, besides being downloaded.</param>
/// <param name="AnswerWithin">After how many working days without an answer somebody asks the bank.</param>
public sealed record BankSettings(bool DebitedIsSettled, bool Delivers, int AnswerWithin)
{
    private const int DaysUsual = 3;
    private const int DaysMax = 60;

    /// <summary>Reads the settings; wrong ones stop the start.</summary>
    public static BankSettings Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var days = configuration.GetValue("Bank:AnswerWithinDays", DaysUsual);
        var isSettled = configuration.GetValue("Bank:DebitedIsSettled", false);
        return days is > 0 and <= DaysMax
            ? new(isSettled, configuration.GetValue("Bank:Deliver", false), days)
            : throw new InvalidOperationException($"Bank__AnswerWithinDays must be 1 to {DaysMax}.");
    }
}
