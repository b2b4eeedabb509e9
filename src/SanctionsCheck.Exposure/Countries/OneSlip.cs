namespace SanctionsCheck.Exposure.Countries;

/// <summary>Whether two words are one slip of the keyboard apart.</summary>
internal static class OneSlip
{
    /// <summary>True where one letter is wrong, missing, too many or swapped with its neighbour; false for equal words.</summary>
    public static bool Apart(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > b.Length)
            return Apart(b, a);
        if (b.Length - a.Length > 1)
            return false;
        var same = a.CommonPrefixLength(b);
        if (same == b.Length)
            return false;
        if (a.Length < b.Length)
            return a[same..].SequenceEqual(b[(same + 1)..]);
        return a[(same + 1)..].SequenceEqual(b[(same + 1)..])
            || (same + 1 < a.Length && a[same] == b[same + 1] && a[same + 1] == b[same] && a[(same + 2)..].SequenceEqual(b[(same + 2)..]));
    }
}
