Console.WriteLine("SanctionsCheck");
