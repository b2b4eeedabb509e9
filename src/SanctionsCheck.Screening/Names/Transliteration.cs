using System.Collections.Frozen;

namespace SanctionsCheck.Screening.Names;

/// <summary>Letters of other alphabets as Latin ones. Written by hand after the usual passport romanisations; what is not here goes to AnyAscii.</summary>
internal static class Transliteration
{
    private const string Cyrillic =
        "а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ _ ы y ь _ э e ю yu я ya "
        + "і i ї yi є ye ґ g ў u ѣ e ј j љ lj њ nj ћ c ђ dj џ dz ќ k ѓ g ѕ dz қ q ғ g ң n ү u ұ u ө o ә a һ h ҳ h ҷ j ӣ i ӯ u ҡ q ҙ z ҫ s ӏ _";

    private const string Greek =
        "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o";

    private const string Armenian =
        "ա a բ b գ g դ d ե e զ z է e ը y թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո o չ ch պ p ջ j ռ r ս s վ v տ t ր r ց ts ւ v փ p ք k և ev օ o ֆ f";

    private const string Georgian =
        "ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh ყ q შ sh ჩ ch ც ts ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h";

    private const string Hebrew =
        "א a ב b ג g ד d ה h ו v ז z ח h ט t י i כ k ך k ל l מ m ם m נ n ן n ס s ע _ פ p ף f צ ts ץ ts ק k ר r ש sh ת t";

    private const string Arabic =
        "ا a أ a إ i آ a ٱ a ب b پ p ت t ث th ج j چ ch ح h خ kh د d ذ dh ر r ز z ژ zh س s ش sh ص s ض d ط t ظ z ع _ غ gh ف f ق q ک k ك k گ g ل l م m ن n ه h ة a و w ؤ w ي i ی i ى a ئ i ء _ ھ h ہ h ۀ h ے e ٹ t ڈ d ڑ r ں n ټ t ډ d ړ r ښ sh ګ g ۍ i ې e ځ z څ ts ږ zh ڼ n ڤ v ۇ u ې e ە a";

    private const string Latin =
        "ß ss æ ae œ oe ø o đ d ð d þ th ł l ħ h ı i ŋ n ə a ɛ e ɔ o ĸ k ŀ l ƒ f ʻ _ ʼ _ ʹ _ ʾ _ ʿ _ ʽ _ ˈ _ ′ _ ` _ ´ _ ’ _ ‘ _ ' _ ‛ _";

    /// <summary>Stands for the vowel that may be between two letters, and that no letter of such a script is read as.</summary>
    public const char Between = 'e';

    /// <summary>True where two letters of a script without vowels would look like one ("Suhail", not "shil"); the Urdu h of aspirated sounds makes one indeed.</summary>
    /// <param name="last">The last Latin letter so far.</param>
    /// <param name="letter">The next letter.</param>
    public static bool RunsTogether(char last, char letter) => last is ('s' or 'z' or 'k' or 'g' or 'd' or 't') && letter != 'ھ' && Letters.GetValueOrDefault(letter) == "h";

    public static FrozenDictionary<char, string> Letters { get; } = Read(Cyrillic, Greek, Armenian, Georgian, Hebrew, Arabic, Latin);

    private static FrozenDictionary<char, string> Read(params string[] tables)
    {
        var letters = new Dictionary<char, string>();
        foreach (var table in tables)
        {
            var parts = table.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i + 1 < parts.Length; i += 2) letters[parts[i][0]] = parts[i + 1] == "_" ? "" : parts[i + 1];
        }
        return letters.ToFrozenDictionary();
    }
}
