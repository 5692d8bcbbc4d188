using System.Reflection;
using System.Runtime.InteropServices;

namespace Finsam.Extract.Recognition.Native;

/// <summary>
/// libtiff under whichever name the system has it. Leptonica may have been built without it, or with another one: then only
/// those TIFF files that Leptonica gives up cannot be read.
/// </summary>
internal static class TiffLibrary
{
    internal const string Name = "libtiff";

    internal static readonly string[] FileNames = ["libtiff.so.6", "libtiff.so.5", "libtiff.so"];

    private static readonly Lazy<nint> Handle = new(() => Bind(FileNames));

    /// <summary>To be asked before any of its entry points is called.</summary>
    internal static bool IsThere => Handle.Value != 0;

    /// <summary>The first that is there; 0 for none.</summary>
    internal static nint Open(IEnumerable<string> names) =>
        names.Select(name => NativeLibrary.TryLoad(name, out var handle) ? handle : 0).FirstOrDefault(handle => handle != 0);

    private static nint Bind(IEnumerable<string> names)
    {
        var handle = Open(names);
        NativeLibrary.SetDllImportResolver(Assembly.GetExecutingAssembly(), (library, _, _) => library == Name ? handle : 0);
        return handle;
    }
}
