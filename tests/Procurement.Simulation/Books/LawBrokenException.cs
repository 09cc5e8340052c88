namespace Procurement.Simulation.Books;

/// <summary>A law of money was broken, or work that must be done was refused.</summary>
internal sealed class LawBrokenException(string law, Exception? cause = null) : Exception(law, cause);
