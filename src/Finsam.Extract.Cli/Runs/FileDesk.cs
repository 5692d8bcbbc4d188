using Finsam.Extract.Cli.Inputs;
using Finsam.Extract.Cli.Results;
using Finsam.Extract.Cli.Stages;

namespace Finsam.Extract.Cli.Runs;

/// <summary>What the work on every file of a run is done with.</summary>
internal sealed record FileDesk(SourceReader Reader, StagePool Stages, ResultShelf Shelf, DiskRoom Room);
