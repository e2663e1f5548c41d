namespace Chatwoot.Emulator.Tests;
public class SmokeTests { [Xunit.Fact] public void Builds() => Xunit.Assert.NotNull(typeof(SmokeTests).Assembly); }
