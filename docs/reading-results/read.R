# Mean and 95% interval of a measure by point of a sweep, and the paired difference of two points.
#
#     remit export results/demand-and-staff --csv --out runs.csv
#     Rscript read.R runs.csv satisfactionMean            # by point
#     Rscript read.R runs.csv satisfactionMean 0 1        # also point 1 less point 0
#     Rscript read.R runs.csv satisfactionMean 0 1 a.pdf  # also a chart
#
# Base R suffices for CSV. A .parquet file, or the folder `shards` of a sweep, needs the package nanoparquet or arrow.
# The intervals cover chance only, not doubt about the assumptions.

read_parquet_file <- function(file) {
  if (requireNamespace("nanoparquet", quietly = TRUE)) return(as.data.frame(nanoparquet::read_parquet(file)))
  as.data.frame(arrow::read_parquet(file))
}

# One row a run; NA where a run has no value.
read_rows <- function(path) {
  # Names stay as they are: check.names would write a dot for every other sign.
  if (grepl("\\.csv$", path)) return(read.csv(path, check.names = FALSE, na.strings = "", encoding = "UTF-8"))
  # The files directly in the folder only: `shards/damaged` holds what is no part of the sweep.
  files <- if (dir.exists(path)) sort(list.files(path, "\\.parquet$", full.names = TRUE)) else path
  do.call(rbind, lapply(files, read_parquet_file))
}

# Mean, low, high; no interval of fewer than two values.
interval <- function(values) {
  n <- length(values)
  reach <- if (n < 2) NaN else qt(0.975, n - 1) * sd(values) / sqrt(n)
  c(mean = mean(values), low = mean(values) - reach, high = mean(values) + reach)
}

told <- function(what, n, three) {
  cat(paste(c(what, n, format(three, digits = 17, trim = TRUE)), collapse = ","), "\n", sep = "")
}

arguments <- commandArgs(trailingOnly = TRUE)
runs <- read_rows(arguments[1])
measure <- arguments[2]
if (!measure %in% names(runs)) stop("there is no column ", measure, "; columns are: ", paste(names(runs), collapse = ", "))
runs <- runs[!is.na(runs[[measure]]), ]

cat("what,n,mean,low,high\n")
points <- sort(unique(runs$point))
intervals <- sapply(points, function(point) {
  values <- runs[[measure]][runs$point == point]
  three <- interval(values)
  told(paste("point", point), length(values), three)
  three
})

if (length(arguments) >= 4) {
  a <- as.integer(arguments[3])
  b <- as.integer(arguments[4])
  # Replication by replication: the luck that both share drops out.
  of_point <- function(point) setNames(runs[runs$point == point, c("replication", measure)], c("replication", "value"))
  both <- merge(of_point(a), of_point(b), by = "replication")
  told(paste("point", b, "less point", a), nrow(both), interval(both$value.y - both$value.x))
}

if (length(arguments) == 5) {
  pdf(arguments[5])
  plot(points, intervals["mean", ], ylim = range(intervals, na.rm = TRUE), pch = 19, xlab = "point",
       ylab = paste0(measure, ", 95% interval, chance only"))
  segments(points, intervals["low", ], points, intervals["high", ])
  invisible(dev.off())
}
