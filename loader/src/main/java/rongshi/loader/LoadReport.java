package rongshi.loader;

import java.util.List;
import rongshi.loader.release.Manifest;
import rongshi.loader.source.Finding;

/** What a load did: the release's manifest and everything a person should look at. */
public record LoadReport(Manifest manifest, List<Finding> findings) {}
