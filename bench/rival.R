# What a user of R runs for the same model: Rscript bench/rival.R EVENTS.csv CONTROLS
# Needs remify, remstats and remstimate; prints versions, CPU seconds and coefficients.
arguments <- commandArgs(TRUE)
events <- read.csv(arguments[1])
controls <- as.integer(arguments[2])
for (package in c("remify", "remstats", "remstimate")) {
  suppressPackageStartupMessages(library(package, character.only = TRUE))
  cat(package, as.character(packageVersion(package)), "\n")
}
start <- proc.time()
history <- remify(edgelist = data.frame(time = events$time, actor1 = events$source, actor2 = events$target),
                  model = "tie", ordinal = TRUE)
effects <- ~ inertia() + reciprocity() + outdegreeSender() + indegreeSender() + outdegreeReceiver() +
  indegreeReceiver() + otp() + itp() + osp() + isp()
statistics <- if (controls > 0) {
  tomstats(effects, reh = history, first = 1, sampling = TRUE, samp_num = controls + 1)
} else {
  tomstats(effects, reh = history, first = 1)
}
fit <- remstimate(reh = history, stats = statistics, method = "MLE", model = "tie")
print(proc.time() - start)
print(summary(fit))
