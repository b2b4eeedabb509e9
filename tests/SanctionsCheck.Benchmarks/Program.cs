Console.WriteLine("usage: dotnet run -c Release --project tests/SanctionsCheck.Benchmarks -- NAME");
