# statistics
import statistics as s
x=[1,2,3,4,4,5.5]
print(s.mean(x), s.median(x), s.mode(x), s.stdev(x), s.variance(x), s.quantiles(x), s.fmean(x), s.pstdev(x), s.linear_regression([1,2,3],[2,4,6]), s.NormalDist(0,1).cdf(1.0))
