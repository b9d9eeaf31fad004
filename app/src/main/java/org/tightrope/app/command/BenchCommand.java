package org.tightrope.app.command;

import picocli.CommandLine.Command;

/// Measures this program on this machine.
@Command(
        name = "bench",
        synopsisSubcommandLabel = "WHAT",
        description = "Measures how fast this program is on this machine: input of the size you ask for.",
        subcommands = {BenchPlay.class, BenchRead.class})
public final class BenchCommand {}
